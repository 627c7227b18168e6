package drydock.proof.soak;

import drydock.contract.OperationKind;
import drydock.contract.RehearsalRequest;
import drydock.operations.rehearsal.RehearsalStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What one caller asks for, in an order that its seed repeats. How far it gets depends on the
/// machine; what comes next does not.
final class Choices {
  private static final List<OperationKind> OTHERS =
      List.of(
          OperationKind.MATERIALIZE,
          OperationKind.MATERIALIZE,
          OperationKind.SUSPEND,
          OperationKind.RESUME,
          OperationKind.BACKUP,
          OperationKind.BACKUP,
          OperationKind.TIER_CHANGE,
          OperationKind.RESTORE,
          OperationKind.DEPROVISION);

  private static final List<RehearsalStep> STEPS = List.of(RehearsalStep.values());

  private final Random random;
  private final String caller;
  private final int families;
  private int number;

  Choices(long seed, int caller, int families) {
    // Neighbouring seeds of this generator begin alike.
    this.random = new Random(seed * 1_000_003 + caller * 7919L);
    this.caller = "soak-" + seed + "-" + caller;
    this.families = families;
  }

  Choice next() {
    number++;
    boolean twice = isOneIn(8);
    String pauseAt = isOneIn(4) ? step() : null;
    RehearsalRequest request =
        new RehearsalRequest(
            twice ? caller + "-" + number : null,
            null,
            families(),
            1 + random.nextInt(3),
            isOneIn(6) ? 1 : 0,
            isOneIn(6) ? step() : null,
            pauseAt,
            pauseAt == null ? null : 1 + random.nextInt(2),
            isOneIn(2) ? OTHERS.get(random.nextInt(OTHERS.size())).workflowType() : null,
            leaseWait(),
            null,
            null,
            null);
    return new Choice(request, fate(), random.nextInt(2500), twice);
  }

  private List<String> families() {
    int many = 1 + (isOneIn(4) ? 1 + random.nextInt(2) : 0);
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      chosen.add("family-" + random.nextInt(families));
    }
    return chosen;
  }

  private @Nullable Integer leaseWait() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1, 2 -> 1 + random.nextInt(4);
      default -> null;
    };
  }

  private Fate fate() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Fate.CANCELLED_BY_UPDATE;
      case 2 -> Fate.CANCELLED_BY_TEMPORAL;
      case 3 -> Fate.TERMINATED;
      default -> Fate.LEFT_ALONE;
    };
  }

  private String step() {
    return STEPS.get(random.nextInt(STEPS.size())).name();
  }

  private boolean isOneIn(int many) {
    return random.nextInt(many) == 0;
  }
}
