/// The real Temporal: its CLI ([TemporalCli]), built here if need be ([TemporalCliInstall]), and
/// its single-process server ([TemporalDevServer]).
@NullMarked
package drydock.engines.temporal;

import org.jspecify.annotations.NullMarked;
