package drydock.operations.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `open` is asked: the request, its families sorted and without duplicates, and what is wrong
/// with the way the run was started, if anything.
public record OpenCall(
    String kind,
    @Nullable String requestId,
    @Nullable String tenant,
    List<String> families,
    String input,
    int total,
    @Nullable String startProblem) {}
