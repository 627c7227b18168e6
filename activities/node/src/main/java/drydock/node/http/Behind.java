package drydock.node.http;

import drydock.node.core.Core;
import drydock.node.health.Health;
import drydock.node.metrics.NodeMetrics;
import drydock.node.upload.Uploads;
import drydock.operations.token.NodeSecret;
import java.time.InstantSource;

/// What is behind the door.
public record Behind(
    Core core,
    Uploads uploads,
    NodeSecret secret,
    Health health,
    NodeMetrics metrics,
    About about,
    InstantSource clock) {}
