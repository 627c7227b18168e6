package drydock.proof.gates;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which classes may not use what. Accesses cover calls, constructors, fields and method
/// references, of private methods and lambda bodies too.
record Ban(Function<Code, Set<JavaClass>> reach, List<Forbidden> forbidden, Set<String> but) {
  Ban(Function<Code, Set<JavaClass>> reach, List<Forbidden> forbidden) {
    this(reach, forbidden, Set.of());
  }

  static Stream<Forbidden> instead(String instead, String... patterns) {
    return Arrays.stream(patterns).map(pattern -> new Forbidden(pattern, instead));
  }

  Stream<Flaw> flaws(Code code) {
    return reach.apply(code).stream().flatMap(it -> Stream.concat(members(it), types(it)));
  }

  private Stream<Flaw> members(JavaClass origin) {
    return origin.getAccessesFromSelf().stream()
        .flatMap(access ->
            forbidden.stream()
                .filter(it -> it.isMember() && it.matches(access))
                .map(it -> flaw(origin, it, access)));
  }

  private Stream<Flaw> types(JavaClass origin) {
    return origin.getDirectDependenciesFromSelf().stream()
        .filter(used -> !but.contains(used.getTargetClass().getBaseComponentType().getName()))
        .flatMap(used ->
            forbidden.stream()
                .filter(it -> !it.isMember() && it.matches(used.getTargetClass()))
                .map(it -> flaw(origin, it, used)));
  }

  private static Flaw flaw(JavaClass origin, Forbidden broken, JavaAccess<?> access) {
    return flaw(origin, broken, access.getDescription());
  }

  private static Flaw flaw(JavaClass origin, Forbidden broken, Dependency used) {
    return flaw(origin, broken, used.getDescription());
  }

  private static Flaw flaw(JavaClass origin, Forbidden broken, String description) {
    return new Flaw(
        origin.getName(),
        "%s; %s is forbidden here, use %s"
            .formatted(description, broken.pattern(), broken.instead()));
  }
}
