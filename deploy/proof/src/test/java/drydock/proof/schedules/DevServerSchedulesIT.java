package drydock.proof.schedules;

import drydock.testkit.TestTemporal;

final class DevServerSchedulesIT extends SchedulesContract {

  DevServerSchedulesIT() {
    super(TestTemporal.target(), () -> {});
  }
}
