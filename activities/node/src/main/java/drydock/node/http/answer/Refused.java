package drydock.node.http.answer;

/// The door itself says no.
public final class Refused extends RuntimeException {
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Refused(Code code, String message) {
    this(new Problem(code, message));
  }

  public Problem problem() {
    return problem;
  }
}
