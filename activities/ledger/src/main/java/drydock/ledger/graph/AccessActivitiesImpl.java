package drydock.ledger.graph;

import drydock.contract.FailureTypes;
import drydock.operations.access.AccessActivities;
import drydock.operations.access.Location;
import drydock.operations.access.May;
import drydock.operations.access.MayQuestion;
import drydock.operations.access.Verdict;
import io.temporal.failure.ApplicationFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asked anew each time: an answer that was kept would outlive the change that made it wrong.
public final class AccessActivitiesImpl implements AccessActivities {
  private final Standings standings;

  public AccessActivitiesImpl(JdbcClient jdbc) {
    this.standings = new Standings(jdbc);
  }

  @Override
  public Verdict may(MayQuestion question) {
    return standings
        .of(question)
        .map(standing -> May.decide(standing, question.access()))
        .orElse(Verdict.NOT_FOUND);
  }

  @Override
  public Location locate(String graph) {
    return standings
        .location(graph)
        .orElseThrow(() ->
            ApplicationFailure.newNonRetryableFailure(
                "graph is " + graph + ", which is nowhere; expected one that was provisioned",
                FailureTypes.NOT_FOUND));
  }
}
