package drydock.node.generation;

import drydock.node.volume.Documents;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.util.Optional;

/// The record that names what readers see. Replacing it is publishing: there is no other moment.
///
/// @param generation its number
/// @param operation whose it is
/// @param at when it was published
public record Current(int format, long generation, String operation, String at) {
  private static final int FORMAT = 1;

  public Current(long generation, String operation, String at) {
    this(FORMAT, generation, operation, at);
  }

  public static Optional<Current> read(Volume volume, String family) throws IOException {
    return Documents.read(volume.current(family), Current.class, FORMAT);
  }

  public void write(Volume volume, String family) throws IOException {
    Documents.write(volume.current(family), this);
  }
}
