package drydock.operations.frame;

import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;

/// The operation as a person reads it on the run's page: a sentence and a table of steps.
final class Story {
  private final Plan plan;
  private final Map<String, String> marks = new LinkedHashMap<>();
  private String headline = "Opening: asking the ledger for the lease";
  private String note = "";

  Story(Plan plan) {
    this.plan = plan;
    plan.steps().forEach(step -> marks.put(step.name(), ""));
  }

  void says(String headline) {
    this.headline = headline;
    show();
  }

  void marks(Step step, String mark) {
    marks.put(step.name(), mark);
    show();
  }

  void marks(Step step, String mark, String headline) {
    this.headline = headline;
    marks(step, mark);
  }

  void adds(String note) {
    this.note = note;
    show();
  }

  String headline() {
    return headline;
  }

  private void show() {
    Workflow.setCurrentDetails(text());
  }

  String text() {
    StringBuilder text =
        new StringBuilder("### ")
            .append(plan.kind().workflowType())
            .append(" of ")
            .append(String.join(", ", plan.families()))
            .append("\n\n**")
            .append(headline)
            .append("**\n\n");
    if (!note.isEmpty()) {
      text.append(note).append("\n\n");
    }
    text.append("| step | what it does | state | undone by |\n|---|---|---|---|\n");
    boolean final_ = false;
    for (Step step : plan.steps()) {
      final_ |= step.pointOfNoReturn();
      row(text, step, final_);
    }
    return text.toString();
  }

  private void row(StringBuilder text, Step step, boolean beyondUndo) {
    text.append("| ")
        .append(step.name())
        .append(" | ")
        .append(step.label())
        .append(step.pointOfNoReturn() ? " (point of no return)" : "")
        .append(" | ")
        .append(marks.getOrDefault(step.name(), ""))
        .append(" | ")
        .append(beyondUndo ? "not undone" : step.undo())
        .append(" |\n");
  }
}
