package drydock.operations.node;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;

/// @param to the address of the node that serves the family now
public record MovedCall(NodeCall call, String to) {
  private static final int MOST = 300;

  public MovedCall {
    InvalidRequest.unless(
        to.length() <= MOST && Names.isAddress(to),
        "to",
        to,
        "the address of a node, such as http://10.0.0.7:8001");
  }
}
