/// What a running operation, or a kind of operation, can be told by people and programs.
@NullMarked
package drydock.contract.control;

import org.jspecify.annotations.NullMarked;
