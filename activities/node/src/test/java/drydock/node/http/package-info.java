@NullMarked
package drydock.node.http;

import org.jspecify.annotations.NullMarked;
