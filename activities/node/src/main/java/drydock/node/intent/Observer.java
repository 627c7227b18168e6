package drydock.node.intent;

import drydock.node.generation.Current;
import drydock.node.generation.Digests;
import drydock.node.generation.Generation;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Looks at the disk, and changes nothing.
final class Observer {
  private final Volume volume;
  private final Digests digests;

  Observer(Volume volume, Digests digests) {
    this.volume = volume;
    this.digests = digests;
  }

  Seen look(Intent intent) throws IOException {
    return switch (intent.kind()) {
      case PUBLISH -> {
        Path target = volume.generation(intent.family(), intent.target());
        List<Seen.Member> members = new java.util.ArrayList<>();
        boolean foreign = isForeign(target, intent);
        for (Intent.Member member : intent.members()) {
          members.add(foreign ? Seen.Member.FOREIGN : member(target, member));
        }
        yield new Seen.OfPublish(pointer(intent), members);
      }
      case DELETE -> new Seen.OfDelete(place(intent));
    };
  }

  /// The generation readers see; 0 where there is none.
  long live(String family) throws IOException {
    return Current.read(volume, family).map(Current::generation).orElse(0L);
  }

  private Seen.Pointer pointer(Intent intent) throws IOException {
    long live = live(intent.family());
    if (live == intent.expected()) {
      return live == 0 || whole(intent.family(), live).isPresent()
          ? Seen.Pointer.AT_EXPECTED
          : Seen.Pointer.BROKEN;
    }
    if (live < intent.expected()) {
      return live == 0 ? Seen.Pointer.BROKEN : Seen.Pointer.BEHIND;
    }
    Optional<Generation> generation = whole(intent.family(), live);
    if (generation.isEmpty()) {
      return Seen.Pointer.BROKEN;
    }
    if (generation.get().isOf(intent.operation())) {
      return Seen.Pointer.OURS;
    }
    return generation.get().previous() == intent.expected()
        ? Seen.Pointer.FOREIGN_NEXT
        : Seen.Pointer.FOREIGN_BEYOND;
  }

  private Optional<Generation> whole(String family, long number) throws IOException {
    try {
      return Generation.read(volume.generation(family, number))
          .filter(generation -> generation.number() == number);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static boolean isForeign(Path target, Intent intent) throws IOException {
    try {
      return Generation.read(target)
          .map(generation -> !generation.operation().equals(intent.operation()))
          .orElse(false);
    } catch (Unreadable e) {
      return true;
    }
  }

  private Seen.Member member(Path target, Intent.Member member) throws IOException {
    Path file = target.resolve(member.file());
    if (!Files.exists(file)) {
      return Seen.Member.ABSENT;
    }
    boolean same = Files.size(file) == member.bytes() && digests.of(file).equals(member.sha256());
    return same ? Seen.Member.PRESENT : Seen.Member.DIFFERENT;
  }

  private Seen.Place place(Intent intent) {
    boolean family = Files.exists(volume.family(intent.family()));
    boolean trash = Files.exists(intent.trash(volume));
    if (family) {
      return trash ? Seen.Place.BOTH : Seen.Place.FAMILY;
    }
    return trash ? Seen.Place.TRASH : Seen.Place.NEITHER;
  }
}
