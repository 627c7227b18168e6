package drydock.ledger.request;

/// @param id the request; its row tells the fate
/// @param fresh false when a request for that workflow id was waiting already, which then stands
public record Asked(String id, boolean fresh) {}
