package drydock.proof.kills.load;

import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Deed;
import drydock.proof.kills.book.Ingests;
import drydock.proof.kills.book.Phase;
import drydock.proof.kills.book.State;
import drydock.proof.node.Door;
import drydock.proof.node.Reply;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;

/// Changes one family, a deed after the other. It is the only one who does, as the holder of a
/// lease is.
public final class Keeper {
  private final Book book;
  private final Choices choices;
  private final Complaints complaints;
  private final Tally tally;

  public Keeper(long seed, Book book, boolean mayDelete, Complaints complaints, Tally tally) {
    this.book = book;
    this.choices = new Choices(seed, book.family(), mayDelete);
    this.complaints = complaints;
    this.tally = tally;
  }

  public Book book() {
    return book;
  }

  /// Until the node answers no more, or something is wrong.
  void work(Door door, Moments moments) throws IOException {
    boolean right = true;
    while (right && !Thread.currentThread().isInterrupted()) {
      State state = book.state();
      if (state.deed() == null) {
        book.begin(choices.next(state, book.nextFence(), covered(state.ingests())));
      }
      right = next(door, moments);
    }
  }

  /// Ends what is under way and publishes once more.
  public void publish(Door door) throws IOException {
    boolean right = finish(door);
    State state = book.state();
    if (right && !state.exists()) {
      book.begin(choices.next(state, book.nextFence(), 0));
      right = finish(door);
    }
    if (right) {
      state = book.state();
      book.begin(choices.publish(state, book.nextFence(), covered(state.ingests())));
      boolean _ = finish(door);
    }
  }

  /// Makes the lost call again. Where nobody is let in then, the deed is ended.
  public void resume(Door door) throws IOException {
    boolean right = !book.state().lost() || next(door, new Moments());
    Phase phase = book.state().next();
    while (right && phase != null && (phase == Phase.UNDRAIN || phase == Phase.CREATE)) {
      right = next(door, new Moments());
      phase = book.state().next();
    }
  }

  private boolean finish(Door door) throws IOException {
    boolean right = true;
    while (right && book.state().deed() != null) {
      right = next(door, new Moments());
    }
    return right;
  }

  private boolean next(Door door, Moments moments) throws IOException {
    State state = book.state();
    Deed deed = Objects.requireNonNull(state.deed());
    Phase phase = Objects.requireNonNull(state.next());
    book.sending();
    moments.begun(phase.flight());
    Reply reply = new Calls(door, book.family(), deed).make(phase);
    tally.answered(phase);
    var wrong = book.answered(reply);
    complaints.add(book.family(), wrong);
    return wrong.isEmpty();
  }

  private static long covered(Ingests ingests) {
    return ingests.acknowledged().isEmpty() ? 0 : Collections.max(ingests.acknowledged().values());
  }
}
