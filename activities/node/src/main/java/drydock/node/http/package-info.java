/// The HTTP door of a node: the same core as its activities, behind a bearer token, and behind the
/// token of an operation for whatever changes something.
@NullMarked
package drydock.node.http;

import org.jspecify.annotations.NullMarked;
