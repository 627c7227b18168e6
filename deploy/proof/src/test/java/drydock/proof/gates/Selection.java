package drydock.proof.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/// Every class with tests must run: surefire selects by name, Jupiter finds inner ones by
/// `@Nested`.
final class Selection {
  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

  private Selection() {}

  static Stream<Flaw> unselected(Code code) {
    Set<String> contracts =
        code.sources().stream()
            .flatMap(source -> source.all(ClassTree.class))
            .filter(type -> isAbstract(type) && declaresTests(type))
            .map(type -> type.getSimpleName().toString())
            .collect(Collectors.toSet());
    return code.tests()
        .flatMap(source ->
            source.tree().getTypeDecls().stream()
                .flatMap(top -> unselected(source, top, contracts)));
  }

  private static Stream<Flaw> unselected(Source source, Tree top, Set<String> contracts) {
    return Source.all(top, ClassTree.class)
        .filter(type -> !isAbstract(type))
        .filter(type -> declaresTests(type) || inheritsFrom(type, contracts))
        .filter(type -> !isReached(top) || (!type.equals(top) && !isNested(type)))
        .map(type ->
            source.flaw(
                type,
                "%s has tests, but no run selects it: name it %s, or @Nested and not static"
                    .formatted(type.getSimpleName(), Checkout.testPatterns())));
  }

  private static boolean isReached(Tree top) {
    return top instanceof ClassTree type && (isAbstract(type) || isSelected(type));
  }

  private static boolean isSelected(ClassTree type) {
    Path file = Path.of(type.getSimpleName() + ".java");
    return Checkout.testPatterns().stream()
        .anyMatch(it -> FileSystems.getDefault().getPathMatcher("glob:" + it).matches(file));
  }

  private static boolean isNested(ClassTree type) {
    return has(type.getModifiers(), Set.of("Nested"))
        && !type.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean isAbstract(ClassTree type) {
    return type.getKind() == Tree.Kind.INTERFACE
        || type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
  }

  private static boolean declaresTests(ClassTree type) {
    return type.getMembers().stream()
        .anyMatch(it -> it instanceof MethodTree method && has(method.getModifiers(), TESTS));
  }

  private static boolean inheritsFrom(ClassTree type, Set<String> contracts) {
    Stream<Tree> parents =
        Stream.concat(
            Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream());
    return parents.anyMatch(it -> contracts.contains(Tests.simpleName(it)));
  }

  private static boolean has(ModifiersTree modifiers, Set<String> names) {
    return modifiers.getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(it -> names.contains(Tests.simpleName(it)));
  }
}
