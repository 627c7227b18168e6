package drydock.node.ingest;

import java.nio.file.Path;

/// A process that appends until it is killed, and says what was acknowledged.
final class Appender {
  private Appender() {}

  public static void main(String[] arguments) throws Exception {
    StagingLog log = Ingests.open(Path.of(arguments[0]));
    for (int writer = 0; writer < 4; writer++) {
      String name = arguments[1] + "-" + writer + "-";
      Thread.ofPlatform().start(() -> append(log, name));
    }
  }

  private static void append(StagingLog log, String name) {
    try {
      for (int at = 0; ; at++) {
        String id = name + at;
        if (at % 10 == 9) {
          log.append(Ingests.file(id, id), Ingests.body(id));
        } else {
          log.append(Ingests.one(id));
        }
        System.out.println(id);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
