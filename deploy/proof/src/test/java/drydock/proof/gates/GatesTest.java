package drydock.proof.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every gate over the whole checkout.
@Tag("gate")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatesTest {
  private final Code code = Code.of(Checkout.ROOT, Checkout.modules());

  @ParameterizedTest
  @EnumSource
  void the_code_keeps(Gate gate) {
    assertThat(gate.flaws(code).filter(flaw -> !Excuse.covers(gate, flaw)).toList())
        .as("%s is broken; correct the code, or add an Excuse with its reason", gate)
        .isEmpty();
  }

  @Test
  void every_excuse_is_still_needed() {
    assertThat(Excuse.ALL)
        .allSatisfy(excuse ->
            assertThat(excuse.gate().flaws(code))
                .anyMatch(flaw -> flaw.where().equals(excuse.where())));
  }

  /// Else a gate would pass by looking at nothing.
  @Test
  void every_module_is_compiled_and_read() {
    assertThat(Checkout.modules())
        .filteredOn(module -> Files.isDirectory(Checkout.ROOT.resolve(module + "/src/main/java")))
        .allSatisfy(module ->
            assertThat(Checkout.ROOT.resolve(module + "/target/classes/drydock"))
                .as("module %s is not compiled: run `mvn verify` at the root", module)
                .isDirectory());
    assertThat(code.classes()).isNotEmpty();
    assertThat(code.tests()).anyMatch(source -> source.path().endsWith("/GatesTest.java"));
  }
}
