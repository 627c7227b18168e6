/// What a generation of a family is built from, as data: members, tables, columns, staged files.
@NullMarked
package drydock.operations.blueprint;

import org.jspecify.annotations.NullMarked;
