package drydock.ledger.capacity;

import org.jspecify.annotations.Nullable;

/// @param instance the machine; null before there is one
public record Reservation(String graph, String tier, @Nullable String instance) {}
