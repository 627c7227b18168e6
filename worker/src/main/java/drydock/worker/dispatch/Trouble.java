package drydock.worker.dispatch;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says once that something is wrong and once that it is over, however often it is found.
final class Trouble {
  private final Consumer<String> wrong;
  private final Consumer<String> over;
  private @Nullable String kind;

  Trouble(Consumer<String> wrong, Consumer<String> over) {
    this.wrong = wrong;
    this.over = over;
  }

  void found(String kind, String sentence) {
    if (!kind.equals(this.kind)) {
      this.kind = kind;
      wrong.accept(sentence);
    }
  }

  boolean lasts() {
    return kind != null;
  }

  void isOver(String sentence) {
    if (kind != null) {
      kind = null;
      over.accept(sentence);
    }
  }
}
