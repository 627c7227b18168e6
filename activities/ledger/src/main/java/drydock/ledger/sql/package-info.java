/// Statements, each written once and prepared by a test.
@NullMarked
package drydock.ledger.sql;

import org.jspecify.annotations.NullMarked;
