package drydock.contract.graph;

import drydock.contract.Identifiers;
import drydock.contract.InvalidRequest;
import drydock.contract.OperationRequest;
import drydock.contract.Recovering;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A graph that is to be made.
///
/// @param requestId makes the request repeatable: the same id with the same content is the same
///   graph; null for a request of its own
/// @param tenant whose graph it is; null for a repository, which is shared
/// @param kind `TENANT` or `REPOSITORY`; null for `TENANT`
/// @param graph the id it is to have; null for one that follows from the request
/// @param name what people call it
/// @param tier what it may have, by name
/// @param owner who is granted everything
/// @param leaseWaitSeconds how long it waits for its lease, 0 to 604800; 0 refuses at once
/// @param recovers the operation to take over from a lost driver; then nothing but `lost` and
///   `reason` stands beside it
/// @param lost a person says that the old driver is gone; needs a reason
/// @param reason how that person knows
public record ProvisionRequest(
    @Nullable String requestId,
    @Nullable String tenant,
    @Nullable String kind,
    @Nullable String graph,
    @Nullable String name,
    @Nullable String tier,
    @Nullable String owner,
    @Nullable Integer leaseWaitSeconds,
    @Nullable String recovers,
    @Nullable Boolean lost,
    @Nullable String reason)
    implements OperationRequest {
  public static final String REPOSITORY = "REPOSITORY";
  public static final String TENANT = "TENANT";

  private static final int LONGEST_NAME = 200;
  private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]+");

  public ProvisionRequest {
    Identifiers.id("requestId", requestId);
    Identifiers.id("tenant", tenant);
    InvalidRequest.range("leaseWaitSeconds", leaseWaitSeconds, 0, 604_800);
    if (recovers == null) {
      InvalidRequest.unless(
          kind == null || List.of(TENANT, REPOSITORY).contains(kind),
          "kind",
          kind,
          TENANT + " or " + REPOSITORY);
      boolean shared = REPOSITORY.equals(kind);
      InvalidRequest.unless(
          shared == (tenant == null),
          "tenant",
          tenant,
          shared ? "none, because a repository is nobody's" : "whose graph it is");
      if (graph != null) {
        Identifiers.name("graph", graph);
      }
      text("name", name);
      Identifiers.name("tier", tier);
      text("owner", owner);
    }
    boolean alone =
        requestId == null
            && tenant == null
            && kind == null
            && graph == null
            && name == null
            && tier == null
            && owner == null
            && leaseWaitSeconds == null;
    Recovering.check(recovers, lost, reason, alone);
  }

  /// A graph of a tenant, with an id that follows from the request.
  public static ProvisionRequest of(
      String requestId, String tenant, String name, String tier, String owner) {
    return new ProvisionRequest(
        requestId, tenant, null, null, name, tier, owner, null, null, null, null);
  }

  /// A run that takes the operation over from a driver that is lost.
  public static ProvisionRequest recovering(String operation) {
    return new ProvisionRequest(
        null, null, null, null, null, null, null, null, operation, null, null);
  }

  /// The same, for a graph of that id.
  public ProvisionRequest as(String id) {
    return new ProvisionRequest(
        requestId, tenant, kind, id, name, tier, owner, leaseWaitSeconds, recovers, lost, reason);
  }

  private static void text(String field, @Nullable String value) {
    InvalidRequest.unless(
        value != null
            && !value.isBlank()
            && value.length() <= LONGEST_NAME
            && PRINTABLE.matcher(value).matches(),
        field,
        value,
        "1 to " + LONGEST_NAME + " printable characters");
  }
}
