package drydock.proof.gates;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The size budget: what one reader holds in mind. A body counts the lines between its braces.
final class Sizes {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int CONSTRUCTOR_PARAMETERS = 7;
  private static final int PACKAGE_FILES = 15;

  private Sizes() {}

  static Stream<Flaw> files(Code code) {
    return code.sources().stream()
        .filter(source -> source.lastLine(source.tree()) > FILE_LINES)
        .map(source -> tooMany(source.path(), source.lastLine(source.tree()), "lines", FILE_LINES));
  }

  static Stream<Flaw> methods(Code code) {
    return code.sources().stream()
        .flatMap(source ->
            source
                .all(ClassTree.class)
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> bodyLines(source, member) > METHOD_LINES)
                .map(member -> longMember(source, member)));
  }

  /// A record's components are data, so its constructors are not counted.
  static Stream<Flaw> constructors(Code code) {
    return code.sources().stream()
        .flatMap(source ->
            source
                .all(ClassTree.class)
                .filter(type -> type.getKind() != Tree.Kind.RECORD)
                .flatMap(type -> type.getMembers().stream())
                .map(member -> constructorParameters(member))
                .filter(parameters -> parameters > CONSTRUCTOR_PARAMETERS)
                .map(parameters ->
                    tooMany(
                        source.path() + "#<init>",
                        parameters,
                        "constructor parameters",
                        CONSTRUCTOR_PARAMETERS)));
  }

  static Stream<Flaw> packages(Code code) {
    Map<String, Long> files =
        code.main()
            .filter(source -> !source.fileName().equals("package-info.java"))
            .collect(
                Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.counting()));
    return files.entrySet().stream()
        .filter(entry -> entry.getValue() > PACKAGE_FILES)
        .map(entry -> tooMany(entry.getKey(), entry.getValue(), "files", PACKAGE_FILES));
  }

  private static int constructorParameters(Tree member) {
    return member instanceof MethodTree method && method.getName().contentEquals("<init>")
        ? method.getParameters().size()
        : 0;
  }

  private static long bodyLines(Source source, Tree member) {
    BlockTree body = body(member);
    return body == null ? 0 : source.lastLine(body) - source.firstLine(body) - 1;
  }

  private static @Nullable BlockTree body(Tree member) {
    return switch (member) {
      case MethodTree method -> method.getBody();
      case BlockTree initializer -> initializer;
      default -> null;
    };
  }

  private static Flaw longMember(Source source, Tree member) {
    String name =
        member instanceof MethodTree method ? method.getName().toString() : "<initializer>";
    return tooMany(source.path() + "#" + name, bodyLines(source, member), "lines", METHOD_LINES);
  }

  private static Flaw tooMany(String where, long actual, String what, int allowed) {
    return new Flaw(where, "has %d %s, %d are allowed".formatted(actual, what, allowed));
  }
}
