package drydock.node.child;

import drydock.operations.node.TableCount;
import java.util.List;

/// What a child process found in, or put into, one member.
public record MemberFound(String name, List<TableCount> tables) {}
