package drydock.node.family;

import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.operations.blueprint.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The families of this node by name. There is one object per family, because its lock is in it.
public final class Families {
  private final Parts parts;
  private final Map<String, Family> known = new ConcurrentHashMap<>();

  public Families(Parts parts) {
    this.parts = parts;
  }

  /// For whoever changes it: it may not be there yet.
  public Family of(String name) {
    return known.computeIfAbsent(Names.family("family", name), this::load);
  }

  /// For whoever reads: asking for what is not there leaves nothing behind.
  public Family existing(String name) {
    Names.family("family", name);
    Family family = known.get(name);
    if (family == null && isThere(name)) {
      family = of(name);
    }
    if (family == null || !(family.exists() || family.quarantined().isPresent())) {
      throw new NodeRefusal(Kind.UNKNOWN, name + ": no such family here");
    }
    return family;
  }

  /// Sorted by name, from after `after`; work copies are none.
  public List<Family> page(String after, int most) {
    List<Family> page = new ArrayList<>();
    for (String name : names()) {
      if (name.compareTo(after) > 0 && page.size() < most) {
        page.add(of(name));
      }
    }
    return page;
  }

  public List<String> names() {
    try {
      return DurableFiles.list(parts.volume().families()).stream()
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, "families cannot be listed: " + e, e);
    }
  }

  public Optional<Family> loaded(String name) {
    return Optional.ofNullable(known.get(name));
  }

  private boolean isThere(String name) {
    Path folder = parts.volume().family(name);
    return Files.isDirectory(folder) || Files.exists(parts.volume().quarantine(name));
  }

  private Family load(String name) {
    try {
      return Family.load(name, parts);
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, name + " cannot be read: " + e, e);
    }
  }
}
