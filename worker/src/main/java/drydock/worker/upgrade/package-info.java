/// Whether this version can take over what is open now. Entry point: [UpgradeCheck].
@NullMarked
package drydock.worker.upgrade;

import org.jspecify.annotations.NullMarked;
