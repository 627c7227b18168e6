package drydock.operations.node;

import drydock.contract.InvalidRequest;

/// @param expected the generation that has to be live; 0 where there is none yet
public record PublishCall(NodeCall call, long expected) {
  public PublishCall {
    InvalidRequest.unless(expected >= 0, "expected", expected, "a generation, or 0 for none");
  }
}
