/// Which request goes where: routes as data.
@NullMarked
package drydock.node.http.route;

import org.jspecify.annotations.NullMarked;
