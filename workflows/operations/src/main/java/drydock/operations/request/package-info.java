/// How requests are read: strictly, with a failure that names field, value and expectation.
@NullMarked
package drydock.operations.request;

import org.jspecify.annotations.NullMarked;
