/// Named places where tests make something go wrong. Nothing in a production process arms them.
@NullMarked
package drydock.ledger.failpoint;

import org.jspecify.annotations.NullMarked;
