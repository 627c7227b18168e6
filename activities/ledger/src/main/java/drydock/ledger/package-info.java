/// The ledger: PostgreSQL's schema `drydock`, and the only JDBC on it. Entry point: [Ledger].
@NullMarked
package drydock.ledger;

import org.jspecify.annotations.NullMarked;
