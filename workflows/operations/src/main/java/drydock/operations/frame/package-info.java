/// The one frame of every lifecycle operation: open, steps, undo, point of no return, close. Entry
/// point: [Frame].
@NullMarked
package drydock.operations.frame;

import org.jspecify.annotations.NullMarked;
