package drydock.sensors.schedule;

import java.util.Optional;
import java.util.stream.Stream;

/// Recurring starts of a workflow, kept by Temporal, so that they go on while no worker runs.
///
/// A run that is still open when the next one is due makes that one be skipped. An operation that
/// names an unknown id throws [UnknownSchedule], unless it says otherwise.
public interface Schedules {

  /// Creates the schedule or brings it to this spec; repeating it changes nothing. A pause and its
  /// note stay as they are, whoever made them.
  void put(ScheduleSpec spec);

  /// What Temporal says about this schedule now, also what people did to it on Temporal's own page.
  Optional<ScheduleStatus> describe(String id);

  /// Every schedule of the namespace, also those of others, fetched page by page as the stream is
  /// read. The list may be some seconds behind [#describe(String)].
  Stream<ScheduleStatus> list();

  /// No run starts by itself until [#resume(String, String)]; an open run goes on.
  void pause(String id, String note);

  /// Runs start again from the next time that is due; those missed in the pause are not made up
  /// for.
  void resume(String id, String note);

  /// Starts a run now, paused or not, unless one is open.
  void trigger(String id);

  /// The schedule is gone afterwards, also if it was before; an open run goes on.
  void remove(String id);
}
