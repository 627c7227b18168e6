package drydock.operations.finder;

import drydock.operations.stub.LedgerStubs;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public final class FinderWorkflowImpl implements FinderWorkflow {
  /// Longer than looking at one operation may take, short enough that another worker goes on soon.
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  /// No two runs overlap, so one that cannot end would keep all others from starting.
  private static final Duration LONGEST = Duration.ofHours(1);

  private final FinderActivities ledger =
      LedgerStubs.lengthy(FinderActivities.class, "look after open operations", HEARTBEAT, LONGEST);

  @Override
  public Found find(FinderRequest request) {
    Found found = ledger.find(request);
    Workflow.setCurrentDetails(sentence(found));
    return found;
  }

  private static String sentence(Found found) {
    String looked = "Looked at " + found.looked() + " open operations";
    return found.unseen() == 0
        ? looked
        : looked
            + ". Temporal could not be asked about "
            + found.unseen()
            + " more, so nothing was decided about them: "
            + found.why();
  }
}
