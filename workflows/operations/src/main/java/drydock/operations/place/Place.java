package drydock.operations.place;

/// @param address of the node there, as others reach it
public record Place(String instance, String address) {}
