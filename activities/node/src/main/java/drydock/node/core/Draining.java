package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.gate.Gate;
import drydock.node.gate.GateState;
import drydock.node.generation.Generation;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.serving.Reader;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.OpenFiles;
import drydock.operations.node.MovedCall;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Gets everybody out of a family, and proves it.
final class Draining {
  private static final List<String> SIDECARS = List.of(".wal", ".shadow", ".tmp");

  private final Family family;
  private final Parts parts;

  Draining(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  /// @throws drydock.node.refusal.NodeRefusal NOT_YET, naming what is in the way; nobody new was
  ///   let in
  Proof drain(NodeCall call) {
    CompletableFuture<Void> leaving =
        family.change(
            call,
            () -> {
              refuseUnknown();
              if (!isClosed()) {
                family.setGate(new GateState(Gate.DRAINING, call.fence(), call.operation(), null));
              }
              return family.shelf().clear();
            });
    awaited(leaving);
    return family.change(call, () -> proven(call));
  }

  /// Back to as it was before the drain.
  void undrain(NodeCall call) {
    family.change(
        call,
        () -> {
          refuseUnknown();
          if (family.gate().gate() != Gate.OPEN) {
            family.setGate(GateState.OPEN);
          }
          if (!family.fence().refusesIngest()) {
            family.log().unseal();
          }
          return true;
        });
  }

  /// Only what is drained is somewhere else.
  void moved(MovedCall moved) {
    NodeCall call = moved.call();
    family.change(
        call,
        () -> {
          refuseUnknown();
          if (!isClosed()) {
            throw family.refusal(
                Kind.CONFLICT,
                "gate is " + family.gate().gate() + "; expected CLOSED. Drain it first");
          }
          family.setGate(new GateState(Gate.MOVED, call.fence(), call.operation(), moved.to()));
          return true;
        });
  }

  private Proof proven(NodeCall call) throws IOException {
    long end = family.log().seal("closed by operation " + call.operation());
    family.log().close();
    List<String> inTheWay = inTheWay();
    if (!inTheWay.isEmpty()) {
      throw family.refusal(Kind.NOT_YET, "not drained: " + String.join("; ", inTheWay));
    }
    if (!isClosed()) {
      family.setGate(new GateState(Gate.CLOSED, call.fence(), call.operation(), null));
    }
    Optional<Generation> live = family.live();
    return new Proof(
        family.name(),
        family.fence().number(),
        live.map(Generation::number).orElse(0L),
        end,
        live.map(Generation::members).orElse(List.of()));
  }

  /// Also one that has moved: drained again it has still moved.
  private boolean isClosed() {
    return family.gate().gate() == Gate.CLOSED || family.gate().gate() == Gate.MOVED;
  }

  private List<String> inTheWay() throws IOException {
    List<String> found = new ArrayList<>();
    for (Reader reader : parts.readers().of(family.name())) {
      found.add("query " + reader.id() + " on " + reader.member() + " since " + reader.since());
    }
    found.addAll(family.shelf().open());
    found.addAll(sidecars());
    if (found.isEmpty()) {
      found.addAll(OpenFiles.below(family.folder()));
    }
    return found;
  }

  /// What the engine leaves beside a file that was not closed cleanly.
  private List<String> sidecars() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path generation : DurableFiles.list(parts.volume().generations(family.name()))) {
      for (Path file : DurableFiles.list(generation)) {
        if (SIDECARS.stream().anyMatch(end -> file.toString().endsWith(end))) {
          found.add(file + " is there: it was not closed cleanly");
        }
      }
    }
    return found;
  }

  private void refuseUnknown() {
    if (!family.exists()) {
      throw family.refusal(Kind.UNKNOWN, "no such family here");
    }
  }

  private void awaited(CompletableFuture<Void> leaving) {
    Duration patience = parts.rules().patience();
    try {
      leaving.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Who is still there is named in a moment.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
