package drydock.node.health;

import drydock.node.core.Core;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.operations.blueprint.Names;
import drydock.operations.node.FamilyInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks families whether they answer. Each look goes on where the last one stopped, so that many
/// families cost no more than a few. Called by one thread at a time.
final class FamilyProbe {
  private static final int PAGE = 50;
  private static final Query QUESTION = new Query("RETURN 1", Map.of());

  private final Core core;
  private final InstantSource clock;
  private final long deadline;
  private final Map<String, Condition> sick = new TreeMap<>();

  /// Questions that were not answered in time: a second one would take another reader.
  private final Map<String, CompletableFuture<String>> open = new TreeMap<>();

  private String after = "";

  FamilyProbe(Core core, InstantSource clock, Duration deadline) {
    this.core = core;
    this.clock = clock;
    this.deadline = deadline.toNanos();
  }

  List<Condition> look() {
    long end = System.nanoTime() + deadline;
    int asked = 0;
    int failed = 0;
    List<FamilyInfo> page = core.list(after, PAGE);
    for (FamilyInfo family : page) {
      if (asked > 0 && System.nanoTime() >= end) {
        break;
      }
      after = family.family();
      String wrong = wrong(family, end);
      asked += isServed(family) ? 1 : 0;
      failed += isServed(family) && !wrong.isEmpty() ? 1 : 0;
      keep(family.family(), wrong);
    }
    if (page.isEmpty() || (after.equals(page.getLast().family()) && page.size() < PAGE)) {
      after = "";
      forgetDeleted();
    }
    return conditions(asked > 0 && failed == asked);
  }

  private List<Condition> conditions(boolean none) {
    List<Condition> all = new ArrayList<>(sick.values());
    if (none) {
      all.add(
          new Condition(
              "families",
              HealthStatus.DOWN,
              "no family that was asked answered",
              clock.instant().toString()));
    }
    return all;
  }

  private void keep(String family, String wrong) {
    if (wrong.isEmpty()) {
      sick.remove(family);
    } else {
      Condition before = sick.get(family);
      String since = before == null ? clock.instant().toString() : before.since();
      sick.put(family, new Condition("family " + family, HealthStatus.DEGRADED, wrong, since));
    }
  }

  /// Open to readers with something to read. What a drain or a move has closed is as it should be.
  private static boolean isServed(FamilyInfo family) {
    return family.generation() > 0
        && (family.gate().equals("OPEN") || family.gate().equals("READ_ONLY"));
  }

  private String wrong(FamilyInfo family, long end) {
    if (family.gate().equals("QUARANTINED")) {
      return "quarantined: " + family.reason();
    }
    return isServed(family) ? answer(family.family(), end) : "";
  }

  private String answer(String family, long end) {
    CompletableFuture<String> answer = open.computeIfAbsent(family, this::ask);
    try {
      String wrong = answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      open.remove(family);
      return wrong;
    } catch (TimeoutException e) {
      return "does not answer";
    } catch (ExecutionException e) {
      open.remove(family);
      return "cannot be asked: " + e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was not asked to the end";
    }
  }

  private CompletableFuture<String> ask(String family) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("health-" + family)
        .start(() -> {
          try {
            answer.complete(asked(family));
          } catch (RuntimeException | InterruptedException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /// A busy node is a healthy one, and so is a family that was closed or deleted meanwhile.
  private String asked(String family) throws InterruptedException {
    try {
      core.query(family, Names.PARENT, QUESTION);
      return "";
    } catch (NodeRefusal e) {
      boolean fine =
          switch (e.kind()) {
            case BUSY, CLOSED, MOVED, UNKNOWN -> true;
            case BAD_INPUT,
                TOO_LARGE,
                CONFLICT,
                FENCE,
                READ_ONLY,
                FENCED,
                QUARANTINED,
                NO_SPACE,
                NOT_YET,
                FAILED,
                BROKEN ->
                false;
          };
      return fine ? "" : String.valueOf(e.getMessage());
    } catch (QueryRefused e) {
      return "answers " + e.reason() + ": " + e.getMessage();
    }
  }

  private void forgetDeleted() {
    sick.keySet().removeIf(this::isGone);
    open.keySet().removeIf(this::isGone);
  }

  private boolean isGone(String family) {
    try {
      core.info(family);
      return false;
    } catch (NodeRefusal e) {
      return e.kind() == Kind.UNKNOWN;
    }
  }
}
