package drydock.operations.story;

import drydock.operations.plan.Plan;
import drydock.operations.plan.Step;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The operation as a person reads it on the run's page: a sentence and a list of steps.
public final class Story {
  private final Map<String, String> marks = new LinkedHashMap<>();
  private @Nullable Plan plan;
  private String headline = "Opening: asking the ledger for the lease";
  private String note = "";

  /// From here on the steps of `plan` are listed.
  public void of(Plan plan) {
    this.plan = plan;
    plan.steps().forEach(step -> marks.put(step.name(), ""));
  }

  public void says(String headline) {
    this.headline = headline;
    show();
  }

  public void marks(Step step, String mark) {
    marks.put(step.name(), mark);
    show();
  }

  public void marks(Step step, String mark, String headline) {
    this.headline = headline;
    marks(step, mark);
  }

  public void adds(String note) {
    this.note = this.note.isEmpty() ? note : this.note + "\n\n" + note;
    show();
  }

  private void show() {
    Workflow.setCurrentDetails(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    if (plan != null) {
      text.append("### ").append(title(plan)).append("\n\n");
    }
    text.append("**").append(headline).append("**\n\n");
    if (!note.isEmpty()) {
      text.append(note).append("\n\n");
    }
    if (plan != null) {
      lines(text, plan);
    }
    return text.toString();
  }

  private static String title(Plan plan) {
    String of = " of " + String.join(", ", plan.families());
    return plan.behavesAs() == plan.kind()
        ? plan.kind().workflowType() + of
        : plan.kind().workflowType() + " standing for " + plan.behavesAs().workflowType() + of;
  }

  private void lines(StringBuilder text, Plan plan) {
    int number = 0;
    boolean beyondUndo = false;
    for (Step step : plan.steps()) {
      number++;
      beyondUndo |= step.pointOfNoReturn();
      line(text, number, step, beyondUndo);
    }
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
