/// What every measuring command says in the end: one JSON object for machines, lines for people.
@NullMarked
package drydock.proof.report;

import org.jspecify.annotations.NullMarked;
