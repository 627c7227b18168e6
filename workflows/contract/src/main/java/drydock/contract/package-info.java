/// What a caller of Drydock needs and nothing else: workflow interfaces, request and result
/// records, failure types, search-attribute keys and the Java client. Compiled for Java 17; depends
/// on the Temporal SDK alone.
@NullMarked
package drydock.contract;

import org.jspecify.annotations.NullMarked;
