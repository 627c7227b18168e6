/// What a node does for an operation: its activities, what they are told, what they answer, and how
/// workflows call them.
@NullMarked
package drydock.operations.node;

import org.jspecify.annotations.NullMarked;
