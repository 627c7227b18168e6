package drydock.proof.kills;

import drydock.proof.node.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every file of a volume with its digest, except those of the process that runs.
record Contents(Map<String, String> files) {
  static Contents of(Path volume) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(volume)) {
      for (Path file : all.toList()) {
        String name = volume.relativize(file).toString();
        if (!name.startsWith("tmp") && !name.equals("node.lock")) {
          boolean folder = Files.isDirectory(file);
          files.put(name, folder ? "folder" : Door.sha256(Files.readAllBytes(file)));
        }
      }
    }
    return new Contents(files);
  }

  List<String> against(Contents before) {
    TreeSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(before.files.keySet());
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      String was = String.valueOf(before.files.get(name));
      String is = String.valueOf(files.get(name));
      if (!was.equals(is)) {
        wrong.add("a second start changed " + name + " from " + was + " to " + is);
      }
    }
    return wrong;
  }
}
