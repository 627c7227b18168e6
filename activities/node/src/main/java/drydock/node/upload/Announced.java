package drydock.node.upload;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;

/// What an upload says of itself.
///
/// @param bytes 0 where it does not know
public record Announced(String file, String sha256, long bytes) {
  public Announced {
    Names.file("file", file);
    Names.sha256("sha256", sha256);
    InvalidRequest.unless(bytes >= 0, "bytes", bytes, "0 (not known) or more");
  }
}
