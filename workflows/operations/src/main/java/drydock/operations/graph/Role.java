package drydock.operations.graph;

/// What somebody was granted on a graph.
public enum Role {
  OWNER,
  ADMIN,
  MEMBER,
  VIEWER;

  public boolean writes() {
    return this != VIEWER;
  }

  public boolean administers() {
    return this == OWNER || this == ADMIN;
  }
}
