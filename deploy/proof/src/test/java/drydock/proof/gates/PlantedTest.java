package drydock.proof.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Breaks every rule on purpose. All plants are sown into one field, once: each has names of its
/// own.
@Tag("gate")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTest {
  private static final List<Plant> VIOLATIONS = Plants.violations();
  private static final List<Plant> INNOCENTS = Plants.innocents();

  private final Map<Gate, List<Flaw>> flaws = new EnumMap<>(Gate.class);

  @BeforeAll
  void sow(@TempDir Path root) {
    List<Plant> all = new ArrayList<>(VIOLATIONS);
    all.addAll(INNOCENTS);
    rightWays().forEach(all::add);
    Code code = Field.sown(root, all);
    for (Gate gate : Gate.values()) {
      flaws.put(gate, gate.flaws(code).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("violations")
  void a_planted_violation_is_flagged(Plant plant) {
    assertThat(flaws(plant.gate()).stream().filter(plant::isNamedIn))
        .as("flaws that name %s", plant.says())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("innocents")
  void what_only_comes_close_is_not_flagged(Plant plant) {
    assertThat(flaws.values())
        .allSatisfy(all ->
            assertThat(all).noneMatch(flaw -> flaw.toString().contains(plant.says().getFirst())));
  }

  @Test
  void every_way_that_is_not_listed_as_wrong_is_free() {
    assertThat(rightWays().toList())
        .isNotEmpty()
        .allSatisfy(plant -> assertThat(flaws(Gate.MODULE_DIRECTION)).noneMatch(plant::isNamedIn));
  }

  @ParameterizedTest
  @EnumSource
  void every_gate_has_a_planted_violation(Gate gate) {
    assertThat(VIOLATIONS).anyMatch(plant -> plant.gate() == gate);
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void every_forbidden_thing_has_a_planted_use(Forbidden thing) {
    assertThat(VIOLATIONS).anyMatch(plant -> plant.says().contains(thing.pattern()));
  }

  private List<Flaw> flaws(Gate gate) {
    return Optional.ofNullable(flaws.get(gate)).orElseThrow();
  }

  static List<Plant> violations() {
    return VIOLATIONS;
  }

  static List<Plant> innocents() {
    return INNOCENTS;
  }

  static Stream<Forbidden> forbidden() {
    return Stream.of(
            Bans.LAUNCHES,
            Bans.JDBC,
            Bans.DEV_JDBC,
            Bans.ANNOTATIONS,
            Statements.DIRECT,
            Workflows.NONDETERMINISM)
        .flatMap(ban -> ban.forbidden().stream())
        .distinct();
  }

  private static Stream<Plant> rightWays() {
    List<String> wrong = VIOLATIONS.stream().map(Plant::toString).toList();
    return Arrays.stream(Layer.values())
        .flatMap(from ->
            Arrays.stream(Layer.values())
                .filter(to -> to != from)
                .map(to -> Plants.direction(from, to)))
        .filter(plant -> !wrong.contains(plant.toString()));
  }
}
