/// What people see of a running operation: the story on its page, and what it can be searched by.
@NullMarked
package drydock.operations.story;

import org.jspecify.annotations.NullMarked;
