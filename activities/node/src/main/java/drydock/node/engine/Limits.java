package drydock.node.engine;

import java.time.Duration;

/// @param rows an answer with more is refused
/// @param bytes an answer that is larger is refused
public record Limits(Duration time, int rows, long bytes) {}
