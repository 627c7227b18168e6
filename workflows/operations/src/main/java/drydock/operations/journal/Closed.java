package drydock.operations.journal;

import java.util.List;

/// What a close set free: the runs that were granted their lease by it.
public record Closed(List<RunId> granted) {}
