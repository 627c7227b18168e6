/// What nodes report: where they are, what they did on their own, and which fences they have seen.
/// Entry point: [NodeReportActivitiesImpl].
@NullMarked
package drydock.ledger.nodereport;

import org.jspecify.annotations.NullMarked;
