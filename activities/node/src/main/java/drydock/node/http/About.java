package drydock.node.http;

import drydock.node.engine.EngineVersion;
import java.nio.file.Path;
import java.time.Instant;

/// Which node this is.
///
/// @param version of this program
/// @param volume the folder whose disk counts
public record About(
    String instance,
    String version,
    EngineVersion engine,
    Instant started,
    boolean readOnly,
    Path volume) {}
