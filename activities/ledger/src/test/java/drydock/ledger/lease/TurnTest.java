package drydock.ledger.lease;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.journal.OperationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class TurnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # asked        | holds                        | waits                        | turn
          Rehearsal a    |                              |                              | free
          Rehearsal a b  |                              |                              | free
          Rehearsal a    | 1 Rehearsal a                |                              | behind 1
          Rehearsal a b  | 1 Suspend a; 2 Resume b      |                              | behind 1 2
          Rehearsal a    | 1 Rehearsal a                | 2 Suspend a; 3 Resume a      | behind 1 2 3
          # nobody passes one that waits for another family too
          Rehearsal b    |                              | 2 Rehearsal a b              | behind 2
          # what takes no lease runs beside, both ways, but for what would take its files away
          Backup a       | 1 Rehearsal a                |                              | free
          Rehearsal a    | 1 Backup a                   |                              | free
          Backup a       | 1 Rehearsal a                | 2 Suspend a                  | free
          Rehearsal a    | 1 Backup a; 2 Suspend a      |                              | behind 2
          TierChange a   | 1 Backup a                   |                              | behind 1
          Deprovision a  | 1 Backup a                   |                              | behind 1
          Restore a      | 1 Backup a; 2 ExpireBackup a |                              | behind 1 2
          Backup a       | 1 TierChange a               |                              | behind 1
          Backup a       | 1 Backup a                   | 2 TierChange a               | behind 2
          # joins what covers it, when nothing else is in the way
          Materialize a  | 1 Materialize a              |                              | joins 1
          Materialize a  | 1 Materialize a b            |                              | joins 1
          Materialize a  | 1 Backup a; 2 Materialize a  |                              | joins 2
          Materialize a  |                              | 2 Materialize a b            | joins 2
          Deprovision a  | 1 Deprovision a              |                              | joins 1
          Deprovision a  |                              | 2 Deprovision a b            | joins 2
          Materialize a b| 1 Materialize a              |                              | behind 1
          Materialize a b| 1 Materialize a; 2 Materialize b |                          | behind 1 2
          Materialize a  | 1 Materialize a              | 2 Suspend a                  | behind 1 2
          Materialize a  | 1 Rehearsal a                | 2 Materialize a              | behind 1 2
          # refused by any that refuses, whoever else is in the way
          TierChange a   | 1 TierChange a               |                              | refused by 1
          UndoSwap a     | 1 Materialize a              |                              | refused by 1
          Restore a      | 1 Restore a                  | 2 Suspend a                  | refused by 1
          TierChange a   | 1 Rehearsal a                | 2 TierChange a               | refused by 2
          TierChange a b | 1 TierChange a; 2 TierChange b |                            | refused by 1 2
          # a teardown makes builds give way, and passes everything that waits but another teardown
          Deprovision a  | 1 Materialize a              |                              | behind 1, cancels 1
          Deprovision a b| 1 Materialize a; 2 Restore b |                              | behind 1 2, cancels 1 2
          Deprovision a b| 1 Materialize a; 2 Suspend b |                              | behind 1 2, cancels 1
          Deprovision a  | 1 Rehearsal a                | 2 Suspend a; 3 Materialize a | behind 1
          Deprovision a  |                              | 2 Materialize a              | free
          Deprovision a  | 1 Rehearsal a                | 2 Deprovision a              | behind 1 2
          Rehearsal a    | 1 Rehearsal a                | 2 Deprovision a; 3 Suspend a | behind 1 2 3
          """)
  void whose_turn_it_is(
      String asked, @Nullable String holds, @Nullable String waits, String expected) {
    Turn turn =
        Turn.of(
            Cell.kind(asked),
            Cell.families(asked),
            Cell.standings(holds, OperationState.RUNNING),
            Cell.standings(waits, OperationState.REQUESTED));

    assertThat(Cell.text(turn)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # waits        | holds                        | ahead                        | has come
          Rehearsal a    |                              |                              | true
          Rehearsal a    | 1 Suspend a                  |                              | false
          Rehearsal a    |                              | 2 Suspend a                  | false
          Rehearsal a b  | 1 Suspend b                  |                              | false
          Rehearsal a    | 1 Backup a; 2 ExpireBackup a | 3 ApplyBillingEvent a        | true
          TierChange a   | 1 Backup a                   |                              | false
          TierChange a   | 1 ExpireBackup a             |                              | true
          Backup a       |                              | 2 Rehearsal a                | true
          Backup a       |                              | 2 TierChange a               | false
          # who waits has an operation of its own: it neither joins nor is refused any more
          Materialize a  | 1 Materialize a              |                              | false
          TierChange a   | 1 TierChange a               |                              | false
          Deprovision a  | 1 Materialize a              |                              | false
          """)
  void one_that_waits_has_its_turn_when_nobody_is_in_its_way(
      String waits, @Nullable String holds, @Nullable String ahead, boolean expected) {
    assertThat(
            Turn.hasCome(
                Cell.kind(waits),
                Cell.standings(holds, OperationState.RUNNING),
                Cell.standings(ahead, OperationState.REQUESTED)))
        .isEqualTo(expected);
  }
}
