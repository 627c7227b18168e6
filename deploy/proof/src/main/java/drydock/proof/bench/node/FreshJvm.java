package drydock.proof.bench.node;

import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program of this class path, in a JVM of its own, run to its end. It says figures, one a line.
public final class FreshJvm {
  private static final String MARK = "figure\t";

  private FreshJvm() {}

  /// Says one.
  public static void tell(String name, double value) {
    System.out.println(MARK + name + "\t" + value);
  }

  /// What it said.
  public record Figures(Map<String, Double> byName) {
    public double of(String name) {
      Double value = byName.get(name);
      if (value == null) {
        throw new NeverHappened("the fresh JVM did not say " + name + "; it said " + byName);
      }
      return value;
    }
  }

  /// @param options further ones of the JVM
  public static Figures run(
      List<String> options, String classPath, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(arguments);
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    int status = process.waitFor();
    if (status != 0) {
      throw new NeverHappened(
          main + " in a fresh JVM ended with " + status + ": " + String.join(" | ", said));
    }
    return figures(said);
  }

  private static Figures figures(List<String> said) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String line : said) {
      if (line.startsWith(MARK)) {
        String[] words = line.split("\t", -1);
        byName.put(words[1], Double.valueOf(words[2]));
      }
    }
    return new Figures(byName);
  }
}
