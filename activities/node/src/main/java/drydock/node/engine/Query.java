package drydock.node.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param parameters texts, numbers, truth values, nulls and lists of them
public record Query(String text, Map<String, @Nullable Object> parameters) {}
