package drydock.node.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param rows values as JSON knows them: text, number, truth value, null, list, map
/// @param bytes about how large it is
public record Answer(List<String> columns, List<List<@Nullable Object>> rows, long bytes) {}
