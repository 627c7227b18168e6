package drydock.proof.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import java.util.stream.Stream;

/// What a test may not do: sleep, be switched off, mock.
final class Tests {
  private static final Set<String> SLEEPERS =
      Set.of("Thread", "MILLISECONDS", "SECONDS", "MINUTES");

  private Tests() {}

  /// A test waits on a condition with a deadline: a sleep is either too short or too long.
  static Stream<Flaw> sleeping(Code code) {
    return code.tests()
        .flatMap(source -> sleeps(source).map(part -> source.flaw(part, "sleeps: " + part)));
  }

  static Stream<Flaw> disabled(Code code) {
    return code.tests()
        .flatMap(source ->
            source
                .all(AnnotationTree.class)
                .filter(it -> switchesOff(simpleName(it.getAnnotationType())))
                .map(it -> source.flaw(it, "switches a test off: " + it)));
  }

  static Stream<Flaw> mocking(Code code) {
    return code.tests()
        .flatMap(source ->
            source
                .all(MemberSelectTree.class)
                .filter(it -> it.toString().startsWith("org.mockito."))
                .map(it -> source.flaw(it, "mocks: " + it)));
  }

  static String simpleName(Tree name) {
    return name.toString().substring(name.toString().lastIndexOf('.') + 1);
  }

  private static Stream<Tree> sleeps(Source source) {
    Stream<Tree> selected =
        source
            .all(MemberSelectTree.class)
            .filter(it -> it.getIdentifier().contentEquals("sleep"))
            .filter(it -> SLEEPERS.contains(simpleName(it.getExpression())))
            .map(it -> it);
    Stream<Tree> referenced =
        source
            .all(MemberReferenceTree.class)
            .filter(it -> it.getName().contentEquals("sleep"))
            .filter(it -> SLEEPERS.contains(simpleName(it.getQualifierExpression())))
            .map(it -> it);
    return Stream.concat(selected, referenced);
  }

  private static boolean switchesOff(String annotation) {
    return annotation.startsWith("Disabled")
        || annotation.startsWith("EnabledIf")
        || annotation.equals("Ignore");
  }
}
