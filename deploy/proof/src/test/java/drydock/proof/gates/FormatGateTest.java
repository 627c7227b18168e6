package drydock.proof.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The format gate as the parent pom runs it, over a folder of its own.
@Tag("gate")
class FormatGateTest {
  private static final String NEAT = "class Neat {\n  int it;\n}\n";
  private static final String UNTIDY = "import java.util.List;\nclass Untidy { int  it; }\n";

  @TempDir Path folder;

  @Test
  void unformatted_sources_fail_and_are_all_named() throws IOException {
    Files.writeString(folder.resolve("Neat.java"), NEAT);
    Files.writeString(folder.resolve("Untidy.java"), UNTIDY);
    Files.writeString(folder.resolve("Other.java"), "class Other{}");

    Child check = format("check");

    assertThat(check.exit()).as(check.output()).isEqualTo(1);
    assertThat(check.output()).contains("Untidy.java", "Other.java").doesNotContain("Neat.java");
  }

  @Test
  void applying_it_makes_the_check_pass() throws IOException {
    Path untidy = Files.writeString(folder.resolve("Untidy.java"), UNTIDY);

    assertThat(format("apply").exit()).isZero();

    assertThat(untidy).hasContent("class Untidy {\n  int it;\n}\n");
    assertThat(format("check").exit()).isZero();
  }

  private Child format(String mode) {
    Path java = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
    Checkout.texts(Checkout.pom(Checkout.ROOT.resolve("pom.xml")), "argument").stream()
        .filter(argument -> argument.startsWith("--add-exports"))
        .forEach(command::add);
    command.addAll(List.of("-classpath", Checkout.jars("google-java-format", "guava")));
    command.add(Checkout.ROOT.resolve("deploy/proof/gates/Format.java").toString());
    command.addAll(List.of(mode, folder.toString()));
    return Child.run(folder, java, command);
  }
}
