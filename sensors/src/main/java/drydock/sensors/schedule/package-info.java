/// Recurring starts of a workflow. [Schedules] is the port; [TemporalSchedules] keeps them in
/// Temporal. Depends on the Temporal SDK alone.
@NullMarked
package drydock.sensors.schedule;

import org.jspecify.annotations.NullMarked;
