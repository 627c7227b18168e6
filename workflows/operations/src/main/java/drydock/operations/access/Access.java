package drydock.operations.access;

public enum Access {
  READ,
  WRITE
}
