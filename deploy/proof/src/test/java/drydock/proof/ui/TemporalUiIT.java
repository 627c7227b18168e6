package drydock.proof.ui;

import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.ledger.Ledger;
import drydock.ledger.failpoint.Failpoint;
import drydock.proof.frame.Faults;
import drydock.proof.frame.House;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TemporalUiIT {
  private final Ledger ledger = House.ledger(House.database());
  private final Faults faults = new Faults();
  private TemporalDevServer server;
  private WorkflowServiceStubs stubs;
  private TaskQueueWorkers workers;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    server =
        TemporalDevServer.start(
            new TemporalDevServerSpec(
                new TemporalCli(TestTemporal.cli()), 0, 0, null, folder, List.of()),
            System.out::println);
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(server.target()).build());
    House.register(stubs, server.target());
    workers =
        House.workers(
            WorkflowClient.newInstance(stubs, House.strict("default")),
            "drydock",
            ledger,
            House.IMPATIENT,
            faults);
    browser = new Browser(server.uiPort().orElseThrow());
  }

  @AfterAll
  void stop() {
    browser.close();
    workers.close();
    stubs.shutdownNow();
    server.close();
    ledger.close();
  }

  @Test
  void a_good_request_is_done_and_its_page_reads_like_a_story() {
    RunPage run =
        browser.start(
            "ui-good",
            "Rehearsal",
            "{\"families\": [\"alpha\", \"beta\"], \"items\": 2, \"tenant\": \"acme\"}");

    run.shows("Completed").shows("NOTE alpha/1: write a note").screenshot("good-timeline");
    run.tab("User Metadata")
        .tells("Rehearsal of alpha, beta")
        .tells("Done")
        .tells("undone by: strike the note out")
        .screenshot("good-story");
    run.tab("Search Attributes")
        .shows("GraphId")
        .shows("acme")
        .shows("DONE")
        .screenshot("good-search-attributes");
  }

  @Test
  void a_paused_run_says_where_it_stands() {
    RunPage run =
        browser.start(
            "ui-paused",
            "Rehearsal",
            "{\"families\": [\"gamma\"], \"pauseAt\": \"CALL\", \"pauseSeconds\": 20}");

    run.shows("Running").shows("Paused before CALL for 20 s").screenshot("paused-timeline");
    run.tab("User Metadata")
        .tells("Paused before CALL for 20 s")
        .tells("not begun")
        .screenshot("paused-story");
  }

  @Test
  void an_update_typed_into_the_page_cancels_with_its_reason() {
    RunPage run =
        browser.start(
            "ui-updated",
            "Rehearsal",
            "{\"families\": [\"eta\"], \"pauseAt\": \"WAIT\", \"pauseSeconds\": 600}");
    run.shows("Paused before WAIT");

    run.update("cancel", "{\"reason\": \"the ship is needed elsewhere\"}");

    run.shows("Failed").shows("the ship is needed elsewhere").screenshot("updated-timeline");
  }

  @Test
  void an_operation_that_needs_an_operator_says_what_to_send_and_goes_on_by_it() {
    faults.arm(Failpoint.UNDO_BEFORE_EFFECT, "NOTE", "theta/1");
    RunPage run =
        browser.start(
            "ui-trouble", "Rehearsal", "{\"families\": [\"theta\"], \"failAt\": \"WAIT\"}");
    run.shows("NeedsOperator");
    run.tab("User Metadata")
        .tells("Needs an operator")
        .tells("send the Update resolve with")
        .screenshot("trouble-story");
    faults.disarm();

    run.update(
        "resolve",
        "{\"step\": \"NOTE\", \"decision\": \"RETRY\", \"reason\": \"the disk is back\"}");

    run.tab("Timeline").shows("Failed").shows("Undone, nothing is left of it");
    run.screenshot("trouble-timeline");
  }

  @Test
  void a_failed_step_is_told_as_undone_and_why() {
    RunPage run =
        browser.start(
            "ui-undone", "Rehearsal", "{\"families\": [\"delta\"], \"failAt\": \"WAIT\"}");

    run.shows("Failed")
        .shows("Undone, nothing is left of it: WAIT delta/1")
        .shows("undo NOTE delta/1: strike the note out")
        .screenshot("undone-timeline");
    run.tab("User Metadata").tells("Undone, nothing is left of it").screenshot("undone-story");
  }

  @Test
  void a_misspelt_field_is_named_on_the_page() {
    RunPage run = browser.start("ui-misspelt", "Rehearsal", "{\"famillies\": [\"epsilon\"]}");

    run.shows("Failed").shows("famillies is not a field; expected one of");
    run.screenshot("misspelt");
  }

  @Test
  void a_wrong_value_is_named_with_what_was_expected() {
    RunPage run =
        browser.start("ui-wrong", "Rehearsal", "{\"families\": [\"zeta\"], \"items\": 1000}");

    run.shows("Failed").shows("items is 1000; expected a whole number from 1 to 100");
    run.screenshot("wrong-value");
  }
}
