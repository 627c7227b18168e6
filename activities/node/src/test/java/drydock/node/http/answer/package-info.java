@NullMarked
package drydock.node.http.answer;

import org.jspecify.annotations.NullMarked;
