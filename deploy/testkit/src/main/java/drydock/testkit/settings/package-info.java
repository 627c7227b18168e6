/// Settings in tests: what a process is told, and what the document says it can be told.
@NullMarked
package drydock.testkit.settings;

import org.jspecify.annotations.NullMarked;
