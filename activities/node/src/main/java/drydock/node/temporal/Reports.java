package drydock.node.temporal;

import drydock.contract.InvalidRequest;
import drydock.node.intent.Audit;
import drydock.node.intent.Quarantine;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.Quarantined;
import drydock.operations.nodereport.RecoveryAudit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a node has to say, in the words of the ledger. One entry that does not fit them is left
/// out, because it must not silence the others.
final class Reports {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  /// What the ledger takes.
  private static final int MOST_REASON = 500;

  private Reports() {}

  static NodeReportRequest request(String instanceId, long number, Standing standing) {
    return new NodeReportRequest(
        instanceId,
        standing.address(),
        standing.version(),
        standing.startedAt().toString(),
        number,
        standing.readOnly(),
        standing.highestFence(),
        fitting(standing.waiting(), Reports::recovery, NodeReportRequest.MOST_RECOVERIES),
        fitting(standing.quarantined(), Reports::quarantined, NodeReportRequest.MOST_QUARANTINED));
  }

  private static <A, B> List<B> fitting(List<A> all, Function<A, B> said, int most) {
    return all.stream().flatMap(one -> fitting(one, said)).limit(most).toList();
  }

  private static <A, B> Stream<B> fitting(A one, Function<A, B> said) {
    try {
      return Stream.of(said.apply(one));
    } catch (InvalidRequest e) {
      LOG.error("not reported to the ledger: {}: {}", one, e.getMessage());
      return Stream.empty();
    }
  }

  private static RecoveryAudit recovery(Audit audit) {
    return new RecoveryAudit(
        audit.id(),
        audit.family(),
        audit.operation(),
        audit.step(),
        audit.fence(),
        kind(audit.kind()),
        audit.from(),
        audit.to(),
        audit.at(),
        reason(audit.reason()));
  }

  private static Quarantined quarantined(Quarantine quarantine) {
    return new Quarantined(quarantine.family(), reason(quarantine.reason()), quarantine.since());
  }

  private static RecoveryAudit.Kind kind(Audit.Kind kind) {
    return switch (kind) {
      case ROLLED_FORWARD -> RecoveryAudit.Kind.ROLLED_FORWARD;
      case ROLLED_BACK -> RecoveryAudit.Kind.ROLLED_BACK;
      case FINISHED -> RecoveryAudit.Kind.FINISHED;
      case DROPPED -> RecoveryAudit.Kind.DROPPED;
      case QUARANTINED -> RecoveryAudit.Kind.QUARANTINED;
    };
  }

  private static String reason(String reason) {
    String clean = reason.replace('\0', ' ').strip();
    if (clean.isEmpty()) {
      return "no reason is known";
    }
    return clean.length() <= MOST_REASON ? clean : clean.substring(0, MOST_REASON - 3) + "...";
  }
}
