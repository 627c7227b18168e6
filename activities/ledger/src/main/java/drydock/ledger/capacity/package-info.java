/// Places for graphs on machines, and the volumes there, as the ledger knows them.
@NullMarked
package drydock.ledger.capacity;

import org.jspecify.annotations.NullMarked;
