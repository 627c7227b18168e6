/// The finder: the recurring workflow that finds operations whose driver is lost or stands still.
@NullMarked
package drydock.operations.finder;

import org.jspecify.annotations.NullMarked;
