package drydock.proof.kills.load;

import drydock.proof.kills.book.Flight;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// When the node is to be killed: so many milliseconds after the load began, and then, for every
/// other kill, so many microseconds after the next call of some kind went out. Some calls are so
/// short that chance alone would hardly ever meet one.
///
/// @param call null for whenever it is
public record Aim(long millis, @Nullable Flight call, long micros) {
  private static final long FIRST = 50;
  private static final long LAST = 1500;

  /// A busy machine needs so long for a build, after which there is a publish.
  private static final long LONGEST_WAIT = 3000;

  public static Aim draw(Random random) {
    long millis = random.nextLong(FIRST, LAST + 1);
    int kind = random.nextInt(12);
    int part = random.nextInt(1000);
    return switch (kind) {
      case 0, 1, 2 -> new Aim(millis / 4, Flight.PUBLISH, part * 40L);
      case 3 -> new Aim(millis / 4, Flight.UNDO, part * 40L);
      case 4 -> new Aim(millis / 4, Flight.DELETE, part * 20L);
      case 5 -> new Aim(millis / 4, Flight.DRAIN, part * 10L);
      case 6 -> new Aim(millis / 4, Flight.STAGING, part * 1000L);
      default -> new Aim(millis, null, 0);
    };
  }

  void await(Moments moments) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
    if (call != null) {
      moments.awaitNext(call, LONGEST_WAIT);
      TimeUnit.MICROSECONDS.sleep(micros);
    }
  }
}
