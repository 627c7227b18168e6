package drydock.contract;

import java.util.List;

/// The `type` of every failure a caller can meet: part of the wire contract, never renamed.
public final class FailureTypes {
  /// The request cannot be read or cannot be meant. Mend it and start again.
  public static final String BAD_REQUEST = "BadRequest";

  /// The run was started in a way that lets the server end it without undo.
  public static final String START_REFUSED = "StartRefused";

  /// Another operation holds a family that this one needs.
  public static final String GRAPH_BUSY = "GraphBusy";

  /// The workflow id drove another run already. Start under a new id.
  public static final String OPERATION_ID_USED = "OperationIdUsed";

  /// The request id is known with another kind or input.
  public static final String REQUEST_ID_REUSED = "RequestIdReused";

  /// This run may not act for the operation (any more): it stopped without touching anything.
  public static final String NOT_THE_DRIVER = "NotTheDriver";

  /// The operation failed and everything it did was undone.
  public static final String UNDONE = "Undone";

  /// Something waited for is not there yet; looked at again later.
  public static final String NOT_YET = "NotYet";

  /// A call behind a door that cannot check fences took too long and was made impossible.
  public static final String CUT_OFF = "CutOff";

  /// A step failed because its request asked for that.
  public static final String REHEARSED = "Rehearsed";

  /// The operation was cancelled before it had its lease, or by an Update.
  public static final String CANCELLED = "Cancelled";

  /// The cancel came too late: the operation has crossed its point of no return.
  public static final String CANCEL_REFUSED = "CancelRefused";

  /// A decision that does not fit what the operation is waiting for.
  public static final String RESOLVE_REFUSED = "ResolveRefused";

  /// The operation to recover may not be taken over (yet).
  public static final String NOT_RECOVERABLE = "NotRecoverable";

  /// The ledger does not know the operation.
  public static final String UNKNOWN_OPERATION = "UnknownOperation";

  /// The kind is switched off, or pauses for maintenance.
  public static final String KIND_UNAVAILABLE = "KindUnavailable";

  /// The run that waited for its lease ended without giving up its place.
  public static final String ABANDONED = "Abandoned";

  /// The node cannot do that with the files as they are; trying again does not help.
  public static final String NODE_REFUSED = "NodeRefused";

  /// There is no such graph.
  public static final String NOT_FOUND = "NotFound";

  /// There is a graph of that id.
  public static final String GRAPH_EXISTS = "GraphExists";

  /// There is no machine with room, and there may be no more of them.
  public static final String NO_CAPACITY = "NoCapacity";

  /// How an operation that ends by its own hand can fail. Any other failure of a run means that it
  /// left the operation open.
  private static final List<String> OUTCOMES =
      List.of(
          UNDONE,
          BAD_REQUEST,
          START_REFUSED,
          GRAPH_BUSY,
          OPERATION_ID_USED,
          REQUEST_ID_REUSED,
          CANCELLED,
          KIND_UNAVAILABLE);

  private FailureTypes() {}

  public static boolean isOutcome(String type) {
    return OUTCOMES.contains(type);
  }
}
