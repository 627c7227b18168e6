package drydock.proof.gates;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The modules, each with its folder, its root package and the layers its main code may use.
enum Layer {
  ENGINES("deploy/engines", "drydock.engines"),
  TESTKIT("deploy/testkit", "drydock.testkit"),
  CONTRACT("workflows/contract", "drydock.contract"),
  OPERATIONS("workflows/operations", "drydock.operations"),
  PROCESS("activities/process", "drydock.process"),
  LEDGER("activities/ledger", "drydock.ledger"),
  CONTROL("activities/control", "drydock.control"),
  AWS("activities/aws", "drydock.aws"),
  NODE("activities/node", "drydock.node"),
  SENSORS("sensors", "drydock.sensors"),
  WORKER("worker", "drydock.worker"),
  DEV("deploy/dev", "drydock.dev"),
  PROOF("deploy/proof", "drydock.proof");

  private final String folder;
  private final String root;

  Layer(String folder, String root) {
    this.folder = folder;
    this.root = root;
  }

  String folder() {
    return folder;
  }

  String root() {
    return root;
  }

  Set<Layer> mayUse() {
    return switch (this) {
      case ENGINES, CONTRACT -> EnumSet.noneOf(Layer.class);
      case TESTKIT -> EnumSet.of(ENGINES);
      case OPERATIONS -> EnumSet.of(CONTRACT);
      case PROCESS, LEDGER -> EnumSet.of(CONTRACT, OPERATIONS);
      case NODE -> EnumSet.of(CONTRACT, OPERATIONS, PROCESS);
      case CONTROL, SENSORS -> EnumSet.of(CONTRACT, OPERATIONS, LEDGER);
      case AWS -> EnumSet.of(CONTRACT, OPERATIONS, CONTROL);
      case WORKER -> EnumSet.complementOf(EnumSet.of(WORKER, NODE, ENGINES, TESTKIT, DEV, PROOF));
      case DEV -> EnumSet.complementOf(EnumSet.of(DEV, TESTKIT, PROOF));
      case PROOF -> EnumSet.complementOf(EnumSet.of(PROOF));
    };
  }

  boolean holds(String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  static Optional<Layer> ofPackage(String packageName) {
    return Arrays.stream(values()).filter(layer -> layer.holds(packageName)).findFirst();
  }

  static Optional<Layer> ofFolder(String folder) {
    return Arrays.stream(values()).filter(layer -> layer.folder.equals(folder)).findFirst();
  }
}
