package drydock.node.temporal;

/// How far a call is, as the pending activity shows it.
///
/// @param member what is worked on; empty as long as nothing was told
record Rows(String member, String table, long rows) {
  static final Rows NONE = new Rows("", "", 0);
}
