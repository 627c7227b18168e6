package drydock.proof.kills;

import java.time.Duration;

/// @param every of so many kills one is followed by a second one before anybody works again
/// @param ready how long a node may take to serve again
record KillOptions(int kills, int every, long seed, Duration ready) {
  KillOptions {
    if (kills < 1) {
      throw new IllegalArgumentException("--kills is " + kills + "; expected at least 1");
    }
    if (every < 1) {
      throw new IllegalArgumentException("--twice-every is " + every + "; expected at least 1");
    }
  }
}
