package drydock.proof.node;

import drydock.operations.token.NodeSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Where a node lives: its volume, its secret and what it says. It outlives every process.
public record Site(Path folder, NodeSecret secret) {
  /// With a new secret, which only its owner can read.
  public static Site make(Path folder) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    byte[] secret = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    Site site = new Site(folder.toRealPath(), NodeSecret.of(secret));
    Files.createFile(
        site.secretFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(site.secretFile(), secret);
    return site;
  }

  public Path data() {
    return folder.resolve("volume");
  }

  public Path log() {
    return folder.resolve("node.log");
  }

  Path secretFile() {
    return folder.resolve("secret");
  }
}
