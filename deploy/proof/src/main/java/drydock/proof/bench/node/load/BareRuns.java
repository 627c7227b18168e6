package drydock.proof.bench.node.load;

import com.kuzudb.Database;
import drydock.node.volume.DurableFiles;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.bench.node.FreshJvm;
import drydock.proof.report.NeverHappened;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs [BareLoad] as a node runs its children, with a class path of what it needs and no more.
final class BareRuns {
  private final Path folder;

  BareRuns(Path folder) {
    this.folder = folder;
  }

  /// @return the seconds from the start of the process to its end
  double load(Cargo cargo) throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(folder, "bare");
    Path statements = Files.write(own.resolve("statements"), cargo.statements());
    List<String> arguments =
        List.of(
            own.resolve("bare.kuzu").toString(),
            statements.toString(),
            String.valueOf(BenchNode.ENGINE.buildPool()),
            String.valueOf(BenchNode.ENGINE.addressSpace()));
    String classPath = classPath();
    long start = System.nanoTime();
    FreshJvm.Figures figures =
        FreshJvm.run(options(own), classPath, BareLoad.class.getName(), arguments);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (figures.of("rows") != cargo.rows()) {
      throw new NeverHappened(
          "the engine alone loaded %.0f rows; expected %d"
              .formatted(figures.of("rows"), cargo.rows()));
    }
    DurableFiles.deleteTree(own);
    return seconds;
  }

  private static List<String> options(Path own) {
    return List.of(
        "-Xmx" + BenchNode.CHILD_HEAP + "m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + own);
  }

  private static String classPath() throws IOException {
    return place(BareLoad.class) + File.pathSeparator + place(Database.class);
  }

  private static Path place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
