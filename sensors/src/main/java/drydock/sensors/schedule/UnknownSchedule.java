package drydock.sensors.schedule;

/// There is no schedule of this id. Trying again does not help before someone puts it.
public final class UnknownSchedule extends RuntimeException {

  UnknownSchedule(String action, String id, Throwable cause) {
    super(
        "Schedule '%s' cannot be %s: Temporal has none of this id in the namespace. Put it first, or look up its id in the list."
            .formatted(id, action),
        cause);
  }
}
