package drydock.node.engine;

/// @param storage the version of the file format: another one cannot be opened
public record EngineVersion(String name, String version, long storage) {}
