/// Provision: how a graph comes into being.
@NullMarked
package drydock.operations.provision;

import org.jspecify.annotations.NullMarked;
