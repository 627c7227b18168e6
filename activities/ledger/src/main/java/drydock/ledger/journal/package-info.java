/// The moves of the frame, each one transaction: open and queue, take over, cross, turn round, stop
/// for an operator, close. Entry point: [JournalActivitiesImpl]; steps go through [Journal].
@NullMarked
package drydock.ledger.journal;

import org.jspecify.annotations.NullMarked;
