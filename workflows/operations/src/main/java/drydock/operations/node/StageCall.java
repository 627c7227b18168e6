package drydock.operations.node;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;

/// @param expected the generation it starts from; 0 where there is none yet
/// @param blueprint the staged file that holds the [drydock.operations.blueprint.Blueprint]
/// @param sha256 the digest of that file
public record StageCall(NodeCall call, long expected, String blueprint, String sha256) {
  public StageCall {
    InvalidRequest.unless(expected >= 0, "expected", expected, "a generation, or 0 for none");
    Names.file("blueprint", blueprint);
    Names.sha256("sha256", sha256);
  }
}
