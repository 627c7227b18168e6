/// Tests of the judgement.
@NullMarked
package drydock.proof.kills.book;

import org.jspecify.annotations.NullMarked;
