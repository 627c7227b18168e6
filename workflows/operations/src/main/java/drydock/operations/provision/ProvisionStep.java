package drydock.operations.provision;

import drydock.operations.plan.Step;

/// The steps of a provision, in order.
public enum ProvisionStep implements Step {
  ENTER("write the graph's rows and reserve a place", "remove the rows and give the place back"),
  PLACE("wait for a machine with room", "give the machine back"),
  VOLUME("attach a volume to the machine", "detach the volume and delete it"),
  CREATE("create the family on the node", "delete the family"),
  ACTIVATE("let everybody in who may", "");

  private final String label;
  private final String undo;

  ProvisionStep(String label, String undo) {
    this.label = label;
    this.undo = undo;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String undo() {
    return undo;
  }

  @Override
  public boolean pointOfNoReturn() {
    return this == ACTIVATE;
  }
}
