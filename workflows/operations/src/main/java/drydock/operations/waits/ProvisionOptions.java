package drydock.operations.waits;

import java.time.Duration;

/// How long a provision waits for what takes its time.
///
/// @param machine until there is one with room
/// @param volume until it is attached
public record ProvisionOptions(Duration machine, Duration volume) {
  public ProvisionOptions {
    Waits.positive("machine", machine);
    Waits.positive("volume", volume);
  }
}
