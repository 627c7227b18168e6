/// What a person must be told: raised once per key inside the transaction that finds it ([Alerts]),
/// told after that has committed ([AlertTelling]) through a channel ([AlertChannel]).
@NullMarked
package drydock.ledger.alert;

import org.jspecify.annotations.NullMarked;
