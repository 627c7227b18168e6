package drydock.operations.node;

import java.util.List;

/// @param existed whether there was anything
/// @param removed what went, below the folder of the volume
/// @param failed what could not be removed, with the reason; the next call tries again
public record Deleted(boolean existed, List<String> removed, List<String> failed) {
  public Deleted {
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
  }
}
