package drydock.operations.frame;

import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;

/// The operation as a person reads it on the run's page: a sentence and a list of steps.
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
    int number = 0;
    boolean beyondUndo = false;
    for (Step step : plan.steps()) {
      number++;
      beyondUndo |= step.pointOfNoReturn();
      line(text, number, step, beyondUndo);
    }
    return text.toString();
  }

  /// A list, because the UI draws tables without any space between their cells.
  private void line(StringBuilder text, int number, Step step, boolean beyondUndo) {
    String mark = marks.getOrDefault(step.name(), "");
    text.append(number)
        .append(". **")
        .append(step.name())
        .append("** ")
        .append(step.label())
        .append(": **")
        .append(mark.isEmpty() ? "not begun" : mark)
        .append("**");
    if (step.pointOfNoReturn()) {
      text.append(" (point of no return: from here on nothing is undone)");
    } else if (!beyondUndo) {
      text.append(" (undone by: ").append(step.undo()).append(')');
    }
    text.append('\n');
  }
}
