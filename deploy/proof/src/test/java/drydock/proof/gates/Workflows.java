package drydock.proof.gates;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/// What Temporal may replay: all of `drydock.operations` and what it reaches in `drydock.contract`.
final class Workflows {
  /// A workflow decides and remembers; whatever is not named here is I/O, framework or clock.
  private static final List<Forbidden> KNOWN =
      Stream.of(
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "java.text..",
              "java.nio.charset..",
              "java.security.MessageDigest",
              "java.security.NoSuchAlgorithmException",
              "java.security.InvalidKeyException",
              "javax.crypto.Mac",
              "javax.crypto.spec.SecretKeySpec",
              "java.io.Serializable",
              "java.io.IOException",
              "java.io.UncheckedIOException",
              "org.slf4j.Logger",
              "org.jspecify..",
              "com.fasterxml.jackson..",
              "io.grpc..",
              "com.google.protobuf..",
              "io.temporal..",
              "drydock.contract..",
              "drydock.operations..")
          .map(pattern -> new Forbidden(pattern, ""))
          .toList();

  private static final Set<String> BROAD =
      Set.of("Exception", "Throwable", "RuntimeException", "Error");

  static final Ban NONDETERMINISM =
      new Ban(
          Workflows::replayed,
          Nondeterminism.ALL,
          Set.of("java.util.concurrent.TimeUnit", "java.util.concurrent.TimeoutException"));

  private Workflows() {}

  static Stream<Flaw> impure(Code code) {
    return code.classes().stream()
        .filter(Workflows::isPure)
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(used -> !isKnown(used.getTargetClass().getBaseComponentType()))
        .map(used -> new Flaw(used.getOriginClass().getName(), used.getDescription()));
  }

  static Stream<Flaw> staticState(Code code) {
    return replayed(code).stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
        .map(field ->
            new Flaw(field.getOwner().getName(), field.getName() + " is static, not final"));
  }

  /// A broad catch or a finally swallows the cancellation, or acts while the SDK tears a run down.
  static Stream<Flaw> catchAll(Code code) {
    return code.main()
        .filter(source -> Layer.OPERATIONS.holds(source.packageName()))
        .flatMap(source ->
            Stream.of(broadCatches(source), finallies(source), synchronizations(source))
                .flatMap(it -> it));
  }

  private static Stream<Flaw> broadCatches(Source source) {
    return source
        .all(CatchTree.class)
        .map(it -> it.getParameter().getType())
        .flatMap(it -> it instanceof UnionTypeTree union ? alternatives(union) : Stream.of(it))
        .filter(it -> BROAD.contains(it.toString().replace("java.lang.", "")))
        .map(it -> source.flaw(it, "catches " + it));
  }

  private static Stream<Tree> alternatives(UnionTypeTree union) {
    return union.getTypeAlternatives().stream().map(it -> it);
  }

  private static Stream<Flaw> finallies(Source source) {
    return source
        .all(TryTree.class)
        .filter(it -> it.getFinallyBlock() != null)
        .map(it -> source.flaw(it.getFinallyBlock(), "has a finally"));
  }

  private static Stream<Flaw> synchronizations(Source source) {
    Stream<Tree> blocks = source.all(SynchronizedTree.class).map(it -> it);
    Stream<Tree> methods =
        source
            .all(ModifiersTree.class)
            .filter(it -> it.getFlags().contains(Modifier.SYNCHRONIZED))
            .map(it -> it);
    return Stream.concat(blocks, methods).map(it -> source.flaw(it, "is synchronized"));
  }

  private static boolean isPure(JavaClass type) {
    return Layer.CONTRACT.holds(type.getPackageName())
        || Layer.OPERATIONS.holds(type.getPackageName());
  }

  private static boolean isKnown(JavaClass type) {
    return type.isPrimitive() || KNOWN.stream().anyMatch(known -> known.matches(type));
  }

  private static Set<JavaClass> replayed(Code code) {
    Deque<JavaClass> open =
        code.classes().stream()
            .filter(type -> Layer.OPERATIONS.holds(type.getPackageName()))
            .collect(Collectors.toCollection(ArrayDeque::new));
    Set<JavaClass> reached = new HashSet<>();
    while (!open.isEmpty()) {
      JavaClass type = open.pop();
      if (reached.add(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .filter(used -> Layer.CONTRACT.holds(used.getPackageName()))
            .forEach(open::push);
      }
    }
    return reached;
  }
}
