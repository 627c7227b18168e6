package drydock.node.intent;

import drydock.node.intent.Intent.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What recovery concludes and does: pure, over everything that can be seen.
public final class Rules {
  private Rules() {}

  /// One finding per member; a delete has one.
  static List<Finding> classify(State state, Seen seen) {
    return switch (seen) {
      case Seen.OfPublish(Seen.Pointer pointer, List<Seen.Member> members) ->
          members.stream().map(member -> classify(state, pointer, member)).toList();
      case Seen.OfDelete(Seen.Place place) -> List.of(classify(state, place));
    };
  }

  static Finding classify(State state, Seen.Pointer pointer, Seen.Member member) {
    return switch (pointer) {
      case OURS -> Finding.FINISHED;
      case BEHIND, BROKEN -> Finding.IMPOSSIBLE;
      case FOREIGN_NEXT -> leftover(member, Finding.UNEXPECTED_NEXT);
      case FOREIGN_BEYOND -> leftover(member, Finding.UNEXPECTED_MULTI);
      case AT_EXPECTED -> moved(state, member);
    };
  }

  /// A delete is one rename into the trash; then the mark; only then the trash is emptied.
  static Finding classify(State state, Seen.Place place) {
    return switch (state) {
      case ARMED ->
          switch (place) {
            case FAMILY -> Finding.NO_MOVEMENT;
            case TRASH -> Finding.ROLLED_PAST;
            case BOTH, NEITHER -> Finding.IMPOSSIBLE;
          };
      case EFFECTS_DONE ->
          switch (place) {
            case TRASH, BOTH -> Finding.ROLLED_PAST;
            case NEITHER -> Finding.FINISHED;
            case FAMILY -> Finding.FINISHED;
          };
    };
  }

  static Decision decide(List<Finding> findings, RecoveryMode mode) {
    Decision decision = decide(findings);
    return switch (mode) {
      case FULL -> decision;
      case ROLL_FORWARD_ONLY ->
          switch (decision) {
            case ROLL_FORWARD, FINISH -> decision;
            case ROLL_BACK, QUARANTINE, DEFER -> Decision.DEFER;
          };
      case PROBE -> Decision.DEFER;
    };
  }

  /// All or nothing: members of one family never part.
  private static Decision decide(List<Finding> findings) {
    Set<Finding> all =
        findings.isEmpty() ? EnumSet.noneOf(Finding.class) : EnumSet.copyOf(findings);
    if (all.isEmpty() || all.contains(Finding.IMPOSSIBLE)) {
      return Decision.QUARANTINE;
    }
    if (all.contains(Finding.FINISHED)) {
      return all.size() == 1 ? Decision.FINISH : Decision.QUARANTINE;
    }
    return all.equals(EnumSet.of(Finding.ROLLED_PAST)) ? Decision.ROLL_FORWARD : Decision.ROLL_BACK;
  }

  private static Finding moved(State state, Seen.Member member) {
    return switch (state) {
      case ARMED ->
          switch (member) {
            case ABSENT -> Finding.NO_MOVEMENT;
            case PRESENT, DIFFERENT -> Finding.INCOMPLETE;
            case FOREIGN -> Finding.IMPOSSIBLE;
          };
      case EFFECTS_DONE ->
          switch (member) {
            case PRESENT -> Finding.ROLLED_PAST;
            case ABSENT, DIFFERENT, FOREIGN -> Finding.IMPOSSIBLE;
          };
    };
  }

  private static Finding leftover(Seen.Member member, Finding unexpected) {
    return switch (member) {
      case ABSENT, PRESENT, DIFFERENT -> unexpected;
      case FOREIGN -> Finding.IMPOSSIBLE;
    };
  }
}
