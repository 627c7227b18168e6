package drydock.operations.access;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;
import org.jspecify.annotations.Nullable;

/// @param member the subgraph, or `main` for the graph itself
public record MayQuestion(String actor, String graph, String member, Access access) {
  private static final int LONGEST_ACTOR = 200;

  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public MayQuestion {
    InvalidRequest.unless(isActor(actor), "actor", actor, "1 to " + LONGEST_ACTOR + " characters");
    Names.family("graph", graph);
    Names.member("member", member);
    InvalidRequest.unless(access != null, "access", access, "READ or WRITE");
  }

  private static boolean isActor(@Nullable String actor) {
    return actor != null && !actor.isBlank() && actor.length() <= LONGEST_ACTOR;
  }
}
