package drydock.proof.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.PreviewRequest;
import drydock.contract.RehearsalRequest;
import drydock.contract.control.KindControlRequest;
import drydock.contract.control.ResolveRequest;
import drydock.contract.Request;
import drydock.operations.rehearsal.Rehearsal;
import drydock.operations.request.StrictJson;
import drydock.proof.gates.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("gate")
final class PaperTest {
  private static final Pattern ARTIFACT = Pattern.compile("(?m)^\\| `([^`]+:[^`]+)` \\|");

  private final Paper readme = Paper.named("README.md");

  @Test
  void the_test_command_of_the_readme_is_what_ci_runs() throws IOException, InterruptedException {
    List<String> told = readme.blocksAfter("test-command");
    assertThat(told).hasSize(1);

    Process ci =
        new ProcessBuilder(Checkout.ROOT.resolve(".ci/run").toString(), "--print")
            .redirectErrorStream(true)
            .start();

    assertThat(ci.inputReader(UTF_8).readAllAsString().strip()).isEqualTo(told.getFirst());
    assertThat(ci.waitFor()).isZero();
  }

  @Test
  void every_request_in_the_readme_is_one_a_worker_takes() {
    List<RehearsalRequest> rehearsals = requests("request Rehearsal", RehearsalRequest.class);
    List<PreviewRequest> previews = requests("request Preview", PreviewRequest.class);

    List<KindControlRequest> controls = requests("request KindControl", KindControlRequest.class);
    List<ResolveRequest> decisions = requests("request resolve", ResolveRequest.class);

    assertThat(rehearsals).isNotEmpty();
    assertThat(previews).isNotEmpty();
    assertThat(rehearsals.size() + previews.size() + controls.size() + decisions.size())
        .isEqualTo(readme.count("```json"));
    Stream<RehearsalRequest> previewed =
        previews.stream().map(preview -> StrictJson.read(preview.input(), RehearsalRequest.class));
    assertThat(Stream.concat(rehearsals.stream(), previewed))
        .allSatisfy(request -> assertThat(new Rehearsal(request).plan().steps()).isNotEmpty());
  }

  @Test
  void every_link_leads_somewhere() {
    List<Paper.Link> links = Paper.all().stream().flatMap(Paper::links).toList();

    assertThat(links).hasSizeGreaterThan(10).allMatch(Paper.Link::resolves);
  }

  @Test
  void every_decision_is_listed() {
    List<java.nio.file.Path> listed =
        Paper.named("docs/decisions/README.md").links().map(Paper.Link::to).toList();

    assertThat(Paper.all())
        .extracting(Paper::file)
        .filteredOn(file -> file.toString().contains("decisions/") && !file.endsWith("README.md"))
        .isNotEmpty()
        .allMatch(listed::contains);
  }

  @Test
  void every_dependency_has_its_line_and_no_other() {
    List<String> lines =
        ARTIFACT
            .matcher(Paper.named("docs/decisions/dependencies.md").text())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(lines).containsExactlyInAnyOrderElementsOf(Artifacts.direct());
  }

  private <T extends Request> List<T> requests(String marker, Class<T> type) {
    return readme.blocksAfter(marker).stream()
        .map(json -> StrictJson.read(json.getBytes(UTF_8), type))
        .toList();
  }
}
