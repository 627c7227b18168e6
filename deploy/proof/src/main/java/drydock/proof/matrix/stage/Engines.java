package drydock.proof.matrix.stage;

import drydock.testkit.TestDatabase;

/// What a matrix needs to exist: a migrated ledger, and `host:port` of a Temporal.
public record Engines(TestDatabase database, String target) {}
