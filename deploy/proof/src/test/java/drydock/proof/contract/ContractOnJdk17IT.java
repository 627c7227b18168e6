package drydock.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.ledger.Ledger;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.House;
import drydock.proof.gates.Checkout;
import drydock.proof.gates.Child;
import drydock.proof.gates.Maven;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.TaskQueueWorkers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A caller needs the contract, the Temporal SDK and JDK 17, nothing else.
@Tag("contract")
class ContractOnJdk17IT {
  private static final Path CONTRACT = Checkout.ROOT.resolve("workflows/contract");
  private static final String QUEUE = "on-jdk-17";

  private static final String CALLER =
      """
      import drydock.contract.DrydockClient;
      import drydock.contract.RehearsalRequest;
      import io.temporal.client.WorkflowClient;
      import io.temporal.serviceclient.WorkflowServiceStubs;
      import io.temporal.serviceclient.WorkflowServiceStubsOptions;

      class Caller {
        public static void main(String[] args) {
          WorkflowServiceStubs stubs =
              WorkflowServiceStubs.newServiceStubs(
                  WorkflowServiceStubsOptions.newBuilder().setTarget(args[0]).build());
          DrydockClient drydock = new DrydockClient(WorkflowClient.newInstance(stubs), args[1]);
          String state = drydock.start(RehearsalRequest.of("from-17")).result().state();
          System.out.println(state + " on " + System.getProperty("java.version"));
          System.exit(0);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void a_caller_compiles_and_runs_on_jdk_17() throws IOException {
    Jdk17 jdk = Jdk17.find();
    String classPath = CONTRACT.resolve("target/classes") + File.pathSeparator + runtimeJars();
    Files.writeString(folder.resolve("Caller.java"), CALLER);

    Child compiled = run(jdk, jdk.javac(), "-Werror", "-cp", classPath, "Caller.java");
    Child called = called(jdk, folder + File.pathSeparator + classPath);

    assertThat(compiled.exit()).as(compiled.output()).isZero();
    assertThat(called.output()).contains("DONE on 17.");
    assertThat(called.exit()).isZero();
  }

  private Child called(Jdk17 jdk, String classPath) throws IOException {
    String target = TestTemporal.target();
    TestDatabase database = House.database();
    try (Ledger ledger = House.ledger(database);
        TemporalConnection temporal = TemporalConnection.of(House.temporal(target))) {
      House.register(temporal.stubs(), target);
      try (TaskQueueWorkers _ = House.workers(temporal.client(), QUEUE, ledger)) {
        return run(jdk, jdk.java(), "-cp", classPath, "Caller", target, QUEUE);
      }
    }
  }

  @Test
  void the_contract_brings_the_temporal_sdk_alone() {
    Stream<String> brought =
        Stream.of(CONTRACT, Checkout.ROOT)
            .flatMap(module -> dependencies(module.resolve("pom.xml")))
            .filter(
                dependency -> List.of("", "compile", "runtime").contains(text(dependency, "scope")))
            .map(it -> text(it, "groupId") + ":" + text(it, "artifactId"));

    assertThat(brought).containsExactly("io.temporal:temporal-sdk");
  }

  private String runtimeJars() throws IOException {
    Path file = folder.resolve("class-path.txt");
    Child maven =
        new Maven(CONTRACT)
            .run(
                "--quiet",
                "dependency:build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + file);
    assertThat(maven.exit()).as(maven.output()).isZero();
    return Files.readString(file).strip();
  }

  private Child run(Jdk17 jdk, String... command) {
    return Child.run(folder, jdk.home(), List.of(command));
  }

  /// Those a module has itself or hands to its children, without the ones it only manages.
  private static Stream<Element> dependencies(Path pom) {
    NodeList all = Checkout.pom(pom).getElementsByTagName("dependency");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(it -> it.getParentNode().getParentNode().getNodeName().equals("project"));
  }

  private static String text(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
