/// What the HTTP door answers when it says no.
@NullMarked
package drydock.node.http.answer;

import org.jspecify.annotations.NullMarked;
