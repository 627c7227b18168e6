package drydock.ledger.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class LevelTest {
  @ParameterizedTest
  @CsvSource({
    // families, warm, occupied, reserved, maximum -> desired
    "1, 0, 0, 0, 5, 0",
    "1, 0, 0, 1, 5, 1",
    "1, 0, 2, 1, 5, 3",
    "1, 1, 2, 1, 5, 4",
    "1, 1, 5, 0, 5, 5",
    "1, 0, 4, 3, 5, 5",
    "1, 2, 0, 0, 5, 2",
    "2, 0, 1, 0, 5, 1",
    "2, 0, 1, 1, 5, 1",
    "2, 0, 2, 1, 5, 2",
    "2, 1, 4, 1, 5, 4",
    "1, 0, 0, 1, 0, 0",
  })
  void as_many_machines_as_are_needed_and_never_more_than_there_may_be(
      int families, int warm, int occupied, int reserved, int maximum, int desired) {
    Level level = new Level(families, warm, occupied, reserved, reserved);

    assertThat(level.desired(maximum)).isEqualTo(desired);
  }

  @ParameterizedTest
  @CsvSource({
    // families, occupied, place, maximum -> room
    "1, 0, 1, 1, true",
    "1, 1, 1, 1, false",
    "1, 1, 1, 2, true",
    "1, 1, 2, 2, false",
    "2, 1, 1, 1, true",
    "2, 1, 2, 1, false",
    "1, 0, 1, 0, false",
  })
  void there_is_room_for_those_who_came_first(
      int families, int occupied, int place, int maximum, boolean room) {
    assertThat(new Level(families, 3, occupied, 9, place).holds(maximum)).isEqualTo(room);
  }

  @Test
  void what_is_needed_without_the_one_that_asks() {
    assertThat(new Level(1, 0, 2, 3, 1).released()).isEqualTo(new Level(1, 0, 2, 2, 0));
    assertThat(new Level(1, 0, 2, 3, 0).released()).isEqualTo(new Level(1, 0, 2, 3, 0));
  }
}
