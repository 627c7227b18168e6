package drydock.node.temporal;

import drydock.contract.InvalidRequest;
import drydock.node.child.Progress;
import drydock.node.refusal.NodeRefusal;
import io.temporal.activity.Activity;
import io.temporal.client.ActivityCanceledException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// How a call runs on its activity's thread.
final class Calls {
  private Calls() {}

  @FunctionalInterface
  interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  /// One that is over soon.
  static <T> T brief(Callable<T> work) {
    return told(work);
  }

  /// One that reads or builds beside the live files: when nobody wants it any more, it stops, and
  /// the processes it started end.
  static <T> T stoppable(Work<T> work) {
    return alive(true, work);
  }

  /// One that changes files. It is carried to its end, because half of it would be in the way of
  /// every other change until the node starts again.
  static <T> T whole(Work<T> work) {
    return alive(false, work);
  }

  private static <T> T alive(boolean stops, Work<T> work) {
    Heartbeat heartbeat = Heartbeat.begin(Activity.getExecutionContext(), stops);
    try (heartbeat) {
      return told(() -> work.run(heartbeat));
    } catch (RuntimeException e) {
      throw stops ? because(heartbeat.over(), e) : e;
    }
  }

  private static <T> T told(Callable<T> work) {
    try {
      return work.call();
    } catch (NodeRefusal e) {
      throw Refusals.of(e);
    } catch (InvalidRequest e) {
      throw Refusals.of(e);
    } catch (InterruptedException e) {
      throw Refusals.cutOff("the node stops and has ended this call", e);
    } catch (Exception e) {
      throw Activity.wrap(e);
    }
  }

  /// Only a cancel that was asked for is answered as one: the server takes no other.
  private static RuntimeException because(
      Optional<RuntimeException> over, RuntimeException failed) {
    if (over.isEmpty()) {
      return failed;
    }
    RuntimeException why = over.get();
    return why instanceof ActivityCanceledException cancelled && Heartbeat.isAskedFor(cancelled)
        ? why
        : Refusals.cutOff("this attempt was given up", why);
  }
}
