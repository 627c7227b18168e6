package drydock.proof.schedules;

import drydock.dev.embedded.EmbeddedTemporal;

final class EmbeddedSchedulesIT extends SchedulesContract {

  EmbeddedSchedulesIT() {
    var server = EmbeddedTemporal.start(0);
    super(server.target(), server::close);
  }
}
