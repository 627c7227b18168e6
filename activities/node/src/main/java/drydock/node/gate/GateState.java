package drydock.node.gate;

import drydock.node.volume.Documents;
import drydock.node.volume.Volume;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// @param operation who set it
/// @param to where the family is served now; only where it has moved
public record GateState(int format, Gate gate, long fence, String operation, @Nullable String to) {
  static final int FORMAT = 1;

  public static final GateState OPEN = new GateState(FORMAT, Gate.OPEN, 0, "", null);

  public GateState(Gate gate, long fence, String operation, @Nullable String to) {
    this(FORMAT, gate, fence, operation, to);
  }

  public static GateState read(Volume volume, String family) throws IOException {
    return Documents.read(volume.gate(family), GateState.class, FORMAT).orElse(OPEN);
  }

  public void write(Volume volume, String family) throws IOException {
    Documents.write(volume.gate(family), this);
  }
}
