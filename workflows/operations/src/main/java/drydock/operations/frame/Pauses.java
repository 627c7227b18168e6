package drydock.operations.frame;

import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

final class Pauses {
  private Pauses() {}

  static void pause(Story story, Step before, Duration length) {
    String why = "Paused before " + before.name() + " for " + length.toSeconds() + " s, as asked";
    story.says(why);
    Workflow.newTimer(length, TimerOptions.newBuilder().setSummary(why).build()).get();
  }
}
