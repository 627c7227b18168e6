/// A real node in a temporary folder, and small graphs with known values, for the tests.
@NullMarked
package drydock.node.harbour;

import org.jspecify.annotations.NullMarked;
