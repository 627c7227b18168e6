package drydock.engines.temporal;

import java.nio.file.Path;

/// An installation in a process of its own.
final class InstallMain {
  private InstallMain() {}

  public static void main(String[] args) {
    new TemporalCliInstall(Path.of(args[0]), Path.of(args[1]), System.out::println).install();
    System.out.println("installed");
  }
}
