package drydock.testkit;

/// Says which build it belongs to.
final class BuildMain {
  private BuildMain() {}

  public static void main(String[] args) {
    System.out.println("build: " + Build.current().pid());
  }
}
