package drydock.ledger.kind;

import drydock.contract.control.KindControlRequest;
import drydock.operations.kinds.KindActivities;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

public final class KindActivitiesImpl implements KindActivities {
  private final Kinds kinds;
  private final TransactionTemplate transaction;

  public KindActivitiesImpl(JdbcClient jdbc, TransactionTemplate transaction) {
    this.kinds = new Kinds(jdbc);
    this.transaction = transaction;
  }

  @Override
  public String control(KindControlRequest request, String change) {
    transaction.executeWithoutResult(_ -> {
      if (kinds.note(request, change, what(request))) {
        kinds.set(request);
      }
    });
    return kinds
        .shut(List.of(request.kind()))
        .map(Kinds.Shut::why)
        .orElse(request.kind() + " can be started");
  }

  private static String what(KindControlRequest request) {
    String mode = request.mode() == null ? "" : "switch " + request.mode();
    String pause =
        request.pauseMinutes() == null ? "" : "pause for " + request.pauseMinutes() + " minutes";
    return mode.isEmpty() || pause.isEmpty() ? mode + pause : mode + ", " + pause;
  }
}
