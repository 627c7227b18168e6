package drydock.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rehearsal of the frame on the ledger alone.
///
/// @param requestId makes the request repeatable: the same id with the same content is the same
///   operation; null for a request of its own
/// @param tenant shown and searchable, nothing else; null for none
/// @param families the families to lease, 1 to 16 plain names
/// @param items items per step and family, 1 to 100; null for 1
/// @param waitSeconds how long the step WAIT waits, 0 to 86400; null for 0
/// @param failAt the step that is to fail: for good before the point of no return, twice from it on
/// @param pauseAt the step before which to pause; null for none
/// @param pauseSeconds how long that pause is, 1 to 3600; null for 30
/// @param standsFor the kind of operation it behaves like towards others, for instance
///   `TierChange`; null for itself
/// @param leaseWaitSeconds how long it waits for its lease, 0 to 604800; 0 refuses at once
/// @param recovers the operation to take over from a lost driver; then nothing but `lost` and
///   `reason` stands beside it
/// @param lost a person says that the old driver is gone; needs a reason
/// @param reason how that person knows
public record RehearsalRequest(
    @Nullable String requestId,
    @Nullable String tenant,
    List<String> families,
    @Nullable Integer items,
    @Nullable Integer waitSeconds,
    @Nullable String failAt,
    @Nullable String pauseAt,
    @Nullable Integer pauseSeconds,
    @Nullable String standsFor,
    @Nullable Integer leaseWaitSeconds,
    @Nullable String recovers,
    @Nullable Boolean lost,
    @Nullable String reason)
    implements OperationRequest {

  private static final int MOST_FAMILIES = 16;

  @SuppressWarnings("ConstantValue") // JSON can leave the list or an element out
  public RehearsalRequest {
    if (recovers == null) {
      names(families);
    }
    families = families == null ? List.of() : List.copyOf(families);
    Identifiers.id("requestId", requestId);
    Identifiers.id("tenant", tenant);
    InvalidRequest.range("items", items, 1, 100);
    InvalidRequest.range("waitSeconds", waitSeconds, 0, 86_400);
    InvalidRequest.range("pauseSeconds", pauseSeconds, 1, 3_600);
    InvalidRequest.range("leaseWaitSeconds", leaseWaitSeconds, 0, 604_800);
    InvalidRequest.unless(
        pauseSeconds == null || pauseAt != null,
        "pauseAt",
        null,
        "the step to pause before, because pauseSeconds is given");
    boolean alone =
        families.isEmpty()
            && requestId == null
            && tenant == null
            && items == null
            && waitSeconds == null
            && failAt == null
            && pauseAt == null
            && standsFor == null
            && leaseWaitSeconds == null;
    Recovering.check(recovers, lost, reason, alone);
  }

  /// One that is about nothing but itself.
  public RehearsalRequest(
      @Nullable String requestId,
      @Nullable String tenant,
      List<String> families,
      @Nullable Integer items,
      @Nullable Integer waitSeconds,
      @Nullable String failAt,
      @Nullable String pauseAt,
      @Nullable Integer pauseSeconds) {
    this(
        requestId,
        tenant,
        families,
        items,
        waitSeconds,
        failAt,
        pauseAt,
        pauseSeconds,
        null,
        null,
        null,
        null,
        null);
  }

  /// A rehearsal of one item per step, with nothing asked to go wrong.
  public static RehearsalRequest of(String... families) {
    return new RehearsalRequest(null, null, List.of(families), null, null, null, null, null);
  }

  /// A run that takes the operation over from a driver that is lost.
  public static RehearsalRequest recovering(String operation) {
    return new RehearsalRequest(
        null, null, List.of(), null, null, null, null, null, null, null, operation, null, null);
  }

  /// The same, towards others as if it were an operation of that kind.
  public RehearsalRequest standingFor(OperationKind kind) {
    return with(kind.workflowType(), leaseWaitSeconds);
  }

  /// The same, waiting that long for its lease.
  public RehearsalRequest waitingForLease(int seconds) {
    return with(standsFor, seconds);
  }

  private RehearsalRequest with(
      @Nullable String newStandsFor, @Nullable Integer newLeaseWaitSeconds) {
    return new RehearsalRequest(
        requestId,
        tenant,
        families,
        items,
        waitSeconds,
        failAt,
        pauseAt,
        pauseSeconds,
        newStandsFor,
        newLeaseWaitSeconds,
        recovers,
        lost,
        reason);
  }

  @SuppressWarnings("ConstantValue") // JSON can leave the list or an element out
  private static void names(List<String> families) {
    InvalidRequest.unless(
        families != null && !families.isEmpty() && families.size() <= MOST_FAMILIES,
        "families",
        families,
        "a list of 1 to " + MOST_FAMILIES + " family names");
    for (int i = 0; i < families.size(); i++) {
      Identifiers.name("families[" + i + "]", families.get(i));
    }
  }
}
