package drydock.contract;

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

  /// A step failed because its request asked for that.
  public static final String REHEARSED = "Rehearsed";

  private FailureTypes() {}
}
