/// What the frame and the ledger say to each other: the moves of an operation and its states.
@NullMarked
package drydock.operations.journal;

import org.jspecify.annotations.NullMarked;
