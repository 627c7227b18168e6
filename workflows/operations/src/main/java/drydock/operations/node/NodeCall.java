package drydock.operations.node;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;

/// Who changes which family, with the number that proves it. Every call that changes something
/// carries one; the node refuses it unless the fence is at least the highest the family has seen,
/// and of the operation that brought that one.
public record NodeCall(String family, String operation, String step, long fence) {
  public NodeCall {
    Names.family("family", family);
    Names.operation("operation", operation);
    Names.step("step", step);
    InvalidRequest.unless(fence > 0, "fence", fence, "a positive number");
  }
}
