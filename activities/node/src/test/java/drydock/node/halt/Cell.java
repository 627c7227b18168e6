package drydock.node.halt;

import drydock.node.failpoint.Failpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One family, what is done to it, and where the node dies meanwhile.
record Cell(Deed deed, Failpoint point) {
  static List<Cell> all() {
    List<Cell> all = new ArrayList<>();
    for (Deed deed : Deed.values()) {
      deed.points().forEach(point -> all.add(new Cell(deed, point)));
    }
    return all;
  }

  String family() {
    return (deed + "-" + point).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As a child process is told it.
  String word() {
    return deed + ":" + point;
  }

  static Cell of(String word) {
    String[] parts = word.split(":", -1);
    return new Cell(Deed.valueOf(parts[0]), Failpoint.valueOf(parts[1]));
  }
}
