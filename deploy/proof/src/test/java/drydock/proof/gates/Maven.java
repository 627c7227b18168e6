package drydock.proof.gates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Maven that runs this build, on the same JDK and with the same local repository; started
/// otherwise (an IDE), the one on the PATH.
public record Maven(Path folder) {
  public Child run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(executable(), "--batch-mode"));
    String repository = System.getProperty("drydock.maven.repository", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.addAll(List.of(arguments));
    String java = System.getProperty("drydock.maven.java", System.getProperty("java.home"));
    return Child.run(folder, Path.of(java), command);
  }

  private static String executable() {
    Path bundled = Path.of(System.getProperty("drydock.maven.home", "")).resolve("bin/mvn");
    return Files.isExecutable(bundled) ? bundled.toString() : "mvn";
  }
}
