/// Settings, read strictly: each key belongs to a record that checks its value, and any other key
/// is refused. A process says which records those are ([Concerns]).
@NullMarked
package drydock.process.settings;

import org.jspecify.annotations.NullMarked;
