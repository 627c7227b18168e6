package drydock.proof.soak;

import drydock.contract.RehearsalRequest;

/// One operation as it was drawn.
///
/// @param afterMillis how long after the start its fate comes
/// @param twice whether a second run is started with the same request
record Choice(RehearsalRequest request, Fate fate, int afterMillis, boolean twice) {}
