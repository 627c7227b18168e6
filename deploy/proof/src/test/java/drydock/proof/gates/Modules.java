package drydock.proof.gates;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may know whom: modules by [Layer], packages without cycles.
final class Modules {
  private Modules() {}

  /// The other rules go by package, so a class in a package of another module would escape them.
  static Stream<Flaw> strayPackages(Code code) {
    return code.sources().stream()
        .filter(source ->
            Layer.ofFolder(source.module())
                .filter(layer -> layer.holds(source.packageName()))
                .isEmpty())
        .map(source ->
            new Flaw(
                source.path(),
                "package %s does not belong to module %s as Layer lists them"
                    .formatted(source.packageName(), source.module())));
  }

  static Stream<Flaw> wrongWay(Code code) {
    return dependencies(code)
        .filter(dependency -> {
          Optional<Layer> from = layer(dependency.getOriginClass());
          Optional<Layer> to = layer(dependency.getTargetClass());
          return from.isPresent()
              && to.isPresent()
              && from.get() != to.get()
              && !from.get().mayUse().contains(to.get());
        })
        .map(Modules::flaw);
  }

  /// A port is an interface with the data and failures it speaks; the rest is a local adapter.
  static Stream<Flaw> behindThePorts(Code code) {
    return dependencies(code)
        .filter(dependency -> layer(dependency.getOriginClass()).equals(Optional.of(Layer.AWS)))
        .filter(dependency -> layer(dependency.getTargetClass()).equals(Optional.of(Layer.CONTROL)))
        .filter(dependency -> !speaksForAPort(dependency.getTargetClass().getBaseComponentType()))
        .map(Modules::flaw);
  }

  static Stream<Flaw> cycles(Code code) {
    return slices()
        .matching("drydock.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(code.classes())
        .getFailureReport()
        .getDetails()
        .stream()
        .map(cycle -> new Flaw(cycle.lines().findFirst().orElse(""), cycle));
  }

  private static boolean speaksForAPort(JavaClass type) {
    return type.isInterface()
        || type.isRecord()
        || type.isEnum()
        || type.isAssignableTo(Throwable.class);
  }

  private static Stream<Dependency> dependencies(Code code) {
    return code.classes().stream().flatMap(it -> it.getDirectDependenciesFromSelf().stream());
  }

  private static Optional<Layer> layer(JavaClass type) {
    return Layer.ofPackage(type.getBaseComponentType().getPackageName());
  }

  private static Flaw flaw(Dependency dependency) {
    return new Flaw(dependency.getOriginClass().getName(), dependency.getDescription());
  }
}
