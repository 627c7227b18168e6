package drydock.worker.upgrade;

/// What the SDK says of a history that does not replay, as one line.
final class Why {
  /// Before it stands which run was asked; behind it the failure and its stack.
  private static final String ERROR = "error=";

  private static final int MOST = 500;

  private Why() {}

  static String of(Throwable failure) {
    String told = String.valueOf(failure.getMessage());
    int error = told.indexOf(ERROR);
    String line =
        (error < 0 ? failure.toString() : told.substring(error + ERROR.length()))
            .strip()
            .lines()
            .findFirst()
            .orElse(failure.toString());
    return line.length() <= MOST ? line : line.substring(0, MOST) + "...";
  }
}
