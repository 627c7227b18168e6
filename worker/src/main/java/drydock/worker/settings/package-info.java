/// What an installation can set; unknown keys are refused.
@NullMarked
package drydock.worker.settings;

import org.jspecify.annotations.NullMarked;
