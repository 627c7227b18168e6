package drydock.proof.gates;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;

/// Something no code in reach of a [Ban] may use, and what to use instead. The pattern is a type
/// (`java.lang.Thread`), a package with all below it (`java.sql..`), a member
/// (`java.time.Instant#now`) or one overload (`java.util.stream.Collectors#groupingBy(Function)`).
record Forbidden(String pattern, String instead) {
  boolean isMember() {
    return pattern.contains("#");
  }

  boolean matches(JavaClass used) {
    String name = used.getBaseComponentType().getName();
    return pattern.endsWith("..")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern) || name.startsWith(pattern + "$");
  }

  boolean matches(JavaAccess<?> access) {
    String owner = pattern.substring(0, pattern.indexOf('#'));
    String member = pattern.substring(pattern.indexOf('#') + 1);
    return (member.equals(access.getName()) || member.equals(overload(access)))
        && isOwner(owner, access);
  }

  /// Constructors are not inherited: `new LinkedHashMap` is not a `new HashMap`.
  private static boolean isOwner(String owner, JavaAccess<?> access) {
    return access.getName().equals("<init>")
        ? access.getTargetOwner().getName().equals(owner)
        : access.getTargetOwner().isAssignableTo(owner);
  }

  private static String overload(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(",", access.getName() + "(", ")"))
        : access.getName();
  }
}
