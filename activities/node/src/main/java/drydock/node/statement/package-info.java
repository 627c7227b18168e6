/// What a text asks of the engine, decided before the engine sees it. A security boundary: the
/// engine reads and writes any file of the node if it is asked to, and some texts crash it.
@NullMarked
package drydock.node.statement;

import org.jspecify.annotations.NullMarked;
