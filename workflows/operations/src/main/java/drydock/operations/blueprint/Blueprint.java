package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.TreeSet;
import java.util.List;
import java.util.Set;

/// What a generation is to be made of: every member it will have. A member of the live generation
/// that is not named here is dropped by the publish.
///
/// @param format the version of this shape; a node refuses one that it does not know
/// @param members the graph itself and its subgraphs
public record Blueprint(int format, List<MemberPlan> members) {
  public static final int FORMAT = 1;
  private static final int MOST_MEMBERS = 256;

  @SuppressWarnings("ConstantValue") // JSON can leave the list out
  public Blueprint {
    InvalidRequest.unless(format == FORMAT, "format", format, "" + FORMAT);
    members = members == null ? List.of() : List.copyOf(members);
    InvalidRequest.unless(
        !members.isEmpty() && members.size() <= MOST_MEMBERS,
        "members",
        members.size() + " of them",
        "1 to " + MOST_MEMBERS);
    Set<String> names = new TreeSet<>();
    for (MemberPlan member : members) {
      InvalidRequest.unless(names.add(member.name()), "members", member.name(), "each name once");
    }
    InvalidRequest.unless(
        names.contains(Names.PARENT), "members", names, "one named " + Names.PARENT);
  }

  public Blueprint(List<MemberPlan> members) {
    this(FORMAT, members);
  }
}
