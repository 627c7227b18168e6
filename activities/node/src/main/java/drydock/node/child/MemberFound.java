package drydock.node.child;

import drydock.operations.node.TableCount;
import java.util.Comparator;
import java.util.List;

/// What a child process found in, or put into, one member.
///
/// @param tables node tables first, then by name: the same however they were found
public record MemberFound(String name, List<TableCount> tables) {
  public MemberFound {
    tables =
        tables.stream()
            .sorted(Comparator.comparing(TableCount::edge).thenComparing(TableCount::table))
            .toList();
  }
}
