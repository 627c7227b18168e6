/// The worker process: wiring and start-up. Entry point: [Worker].
@NullMarked
package drydock.worker;

import org.jspecify.annotations.NullMarked;
