package drydock.node.store;

import drydock.node.generation.Generation;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Members that a build does not touch get a second name, not a second copy.
final class Links {
  private Links() {}

  static MemberState link(Volume volume, Optional<Generation> from, String member, Path folder)
      throws IOException {
    Generation generation =
        from.orElseThrow(() ->
            new NodeRefusal(
                Kind.CONFLICT, member + " cannot be linked: there is no live generation"));
    MemberState state =
        generation.members().stream()
            .filter(it -> it.name().equals(member))
            .findFirst()
            .orElseThrow(() ->
                new NodeRefusal(
                    Kind.CONFLICT,
                    member
                        + " cannot be linked: generation "
                        + generation.number()
                        + " has no such member"));
    Path existing =
        volume
            .generation(generation.family(), generation.number())
            .resolve(Generation.file(member));
    DurableFiles.link(existing, folder.resolve(Generation.file(member)));
    return state;
  }
}
