package drydock.proof.bench.node.families;

import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.bench.node.FreshJvm;
import drydock.proof.bench.node.Resident;
import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The fresh JVM: opens the node that was closed, warms every family, asks each for what it knows.
/// Its arguments are the folder and the number of families.
final class OpenFamilies {
  private OpenFamilies() {}

  public static void main(String[] args) throws IOException, InterruptedException, QueryRefused {
    int families = Integer.parseInt(args[1]);
    FreshJvm.tell("rss_jvm_mb", Resident.megabytes());
    long start = System.nanoTime();
    try (BenchNode node = BenchNode.open(Path.of(args[0]), 4, 1, false)) {
      long ready = System.nanoTime();
      FreshJvm.tell("start_s", (ready - start) / 1e9);
      FreshJvm.tell("rss_before_mb", Resident.megabytes());
      long begin = System.nanoTime();
      int open = node.core().warm(() -> true);
      FreshJvm.tell("open_all_s", (System.nanoTime() - begin) / 1e9);
      FreshJvm.tell("rss_after_mb", Resident.megabytes());
      if (open != families) {
        throw new NeverHappened(open + " families are open; expected " + families);
      }
      long asked = System.nanoTime();
      for (int number = 0; number < families; number++) {
        answer(node, number);
      }
      FreshJvm.tell("ask_ms_each", (System.nanoTime() - asked) / 1e6 / families);
      FreshJvm.tell("answered", families);
      FreshJvm.tell("rss_asked_mb", Resident.megabytes());
    }
  }

  private static void answer(BenchNode node, int number) throws QueryRefused, InterruptedException {
    String family = FamiliesBench.name(number);
    Query query = new Query(FamiliesBench.QUESTION, Map.of());
    List<?> rows = node.core().query(family, "main", query).answer().rows();
    if (!rows.equals(List.of(List.of(FamiliesBench.known(number))))) {
      throw new NeverHappened(
          family + " answered " + rows + "; expected " + FamiliesBench.known(number));
    }
  }
}
