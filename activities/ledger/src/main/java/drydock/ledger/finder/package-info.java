/// The finder: looks after open operations whose driver is lost, or stands still. Entry point:
/// [FinderActivitiesImpl].
@NullMarked
package drydock.ledger.finder;

import org.jspecify.annotations.NullMarked;
