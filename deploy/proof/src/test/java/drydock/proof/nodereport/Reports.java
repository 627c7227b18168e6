package drydock.proof.nodereport;

import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.Quarantined;
import drydock.operations.nodereport.RecoveryAudit;
import java.util.List;

/// What nodes say in these tests.
final class Reports {
  static final String MORNING = "2026-01-31T08:00:00Z";
  static final String NOON = "2026-01-31T12:00:00Z";

  private Reports() {}

  static NodeReportRequest plain(String instance, String startedAt, long number, String address) {
    return of(instance, startedAt, number, address, 0, List.of(), List.of());
  }

  static NodeReportRequest fence(String instance, long highest) {
    return of(instance, NOON, 1, "http://a", highest, List.of(), List.of());
  }

  static NodeReportRequest recovered(String instance, long number, RecoveryAudit... recoveries) {
    return of(instance, NOON, number, "http://a", 0, List.of(recoveries), List.of());
  }

  static NodeReportRequest quarantined(String instance, long number, Quarantined... families) {
    return of(instance, NOON, number, "http://a", 0, List.of(), List.of(families));
  }

  static Quarantined family(String name, String since) {
    return new Quarantined(name, "its files are of an unknown format", since);
  }

  static RecoveryAudit recovery(char id, String operation, RecoveryAudit.Kind kind) {
    return new RecoveryAudit(
        String.valueOf(id).repeat(64),
        "graph",
        operation,
        "PUBLISH",
        3,
        kind,
        1,
        2,
        MORNING,
        "half of it was there");
  }

  static NodeReportRequest of(
      String instance,
      String startedAt,
      long number,
      String address,
      long highest,
      List<RecoveryAudit> recoveries,
      List<Quarantined> quarantined) {
    return new NodeReportRequest(
        instance, address, "1.2.3", startedAt, number, false, highest, recoveries, quarantined);
  }
}
