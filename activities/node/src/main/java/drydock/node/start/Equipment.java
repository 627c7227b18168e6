package drydock.node.start;

import drydock.node.child.ChildSettings;
import drydock.node.engine.EngineSettings;
import drydock.node.engine.Limits;
import drydock.node.family.Parts;
import java.nio.file.Path;

/// What a node is made with.
///
/// @param data the folder of its volume
/// @param readers threads that run queries
/// @param waiting queries that may wait for one
/// @param limits of one query
public record Equipment(
    Path data,
    EngineSettings engine,
    ChildSettings children,
    int readers,
    int waiting,
    Limits limits,
    Parts.Rules rules) {}
