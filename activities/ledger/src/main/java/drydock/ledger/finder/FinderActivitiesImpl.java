package drydock.ledger.finder;

import drydock.ledger.journal.Journal;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.OpenDrivers;
import drydock.operations.finder.FinderActivities;
import drydock.operations.finder.FinderRequest;
import drydock.operations.finder.Found;
import drydock.operations.recovery.DriverWitness;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Page by page, one operation after the other: Temporal is asked outside of every transaction, and
/// what follows from its answer is one transaction that finds the operation as it was or does
/// nothing. So any number of finders may run at once.
public final class FinderActivitiesImpl implements FinderActivities {
  /// One silence may be about that run alone; after so many in a row it is Temporal that is silent.
  private static final int SILENCES = 3;

  /// How far a run has come, for the one that goes on where it was.
  record Progress(String after, Found found) {
    static final Progress START = new Progress(OpenDrivers.START, Found.NOTHING);
  }

  private final Journal journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DriverWitness witness;
  private final Duration apart;

  /// @param apart how long a driver has to be missing before it counts as gone
  public FinderActivitiesImpl(
      Journal journal,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      DriverWitness witness,
      Duration apart) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.witness = witness;
    this.apart = apart;
  }

  @Override
  public Found find(FinderRequest request) {
    ActivityExecutionContext context = Activity.getExecutionContext();
    Progress progress = context.getHeartbeatDetails(Progress.class).orElse(Progress.START);
    OpenOperations operations = new OpenOperations(jdbc);
    Look look =
        new Look(
            witness,
            new Aftercare(journal, jdbc, transaction, Driver.calling()),
            apart,
            request.failedTasks());
    Duration quiet = Duration.ofMillis(request.quietMillis());
    int silences = 0;
    List<Quiet> page;
    do {
      page = operations.after(progress.after(), quiet, request.page());
      for (Quiet one : page) {
        Found found = look.at(one, progress.found());
        silences = found.unseen() > progress.found().unseen() ? silences + 1 : 0;
        progress = new Progress(one.operation(), found);
        context.heartbeat(progress);
        if (silences == SILENCES) {
          return found;
        }
      }
    } while (page.size() == request.page());
    return progress.found();
  }
}
