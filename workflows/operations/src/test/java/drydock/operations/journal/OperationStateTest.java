package drydock.operations.journal;

import static drydock.operations.journal.OperationState.DONE;
import static drydock.operations.journal.OperationState.NEEDS_OPERATOR;
import static drydock.operations.journal.OperationState.REFUSED;
import static drydock.operations.journal.OperationState.REQUESTED;
import static drydock.operations.journal.OperationState.RUNNING;
import static drydock.operations.journal.OperationState.UNDOING;
import static drydock.operations.journal.OperationState.UNDONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class OperationStateTest {
  private static final List<List<OperationState>> ALLOWED =
      List.of(
          List.of(REQUESTED, RUNNING),
          List.of(REQUESTED, REFUSED),
          List.of(RUNNING, UNDOING),
          List.of(RUNNING, NEEDS_OPERATOR),
          List.of(RUNNING, DONE),
          List.of(UNDOING, NEEDS_OPERATOR),
          List.of(UNDOING, UNDONE),
          List.of(NEEDS_OPERATOR, RUNNING),
          List.of(NEEDS_OPERATOR, UNDOING));

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_is_decided(OperationState from, OperationState to) {
    assertThat(from.next().contains(to)).isEqualTo(ALLOWED.contains(List.of(from, to)));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_follows_an_end(OperationState state) {
    assertThat(state.isFinal()).isEqualTo(List.of(DONE, UNDONE, REFUSED).contains(state));
  }

  static Stream<Arguments> pairs() {
    return Stream.of(OperationState.values())
        .flatMap(from -> Stream.of(OperationState.values()).map(to -> Arguments.of(from, to)));
  }
}
