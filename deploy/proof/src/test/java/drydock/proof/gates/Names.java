package drydock.proof.gates;

import com.sun.source.tree.ClassTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names that say nothing about what is inside: util, common, impl, manager, helper.
final class Names {
  private static final Set<String> EMPTY_PACKAGES =
      Set.of("util", "utils", "common", "impl", "manager", "managers", "helper", "helpers");
  private static final Pattern EMPTY_TYPE =
      Pattern.compile("(.*[a-z0-9])?(Utils?|Common|Impl|Managers?|Helpers?)");
  private static final Pattern TEMPORAL_IDIOM = Pattern.compile(".+(Workflow|Activities)Impl");

  private Names() {}

  static Stream<Flaw> empty(Code code) {
    return code.sources().stream()
        .flatMap(source -> Stream.concat(packageName(source), types(source)));
  }

  private static Stream<Flaw> packageName(Source source) {
    return Arrays.stream(source.packageName().split("\\.", -1))
        .filter(segment -> EMPTY_PACKAGES.contains(segment.toLowerCase(Locale.ROOT)))
        .map(segment -> new Flaw(source.path(), "is in a package named " + segment));
  }

  private static Stream<Flaw> types(Source source) {
    return source
        .all(ClassTree.class)
        .filter(type -> isEmpty(type.getSimpleName().toString()))
        .map(
            type -> source.flaw(type, "declares " + type.getSimpleName() + ", which says nothing"));
  }

  private static boolean isEmpty(String name) {
    return EMPTY_TYPE.matcher(name).matches() && !TEMPORAL_IDIOM.matcher(name).matches();
  }
}
