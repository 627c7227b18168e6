package drydock.proof.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every statement is a static constant of type `Sql`, or the test that prepares them all would
/// miss it.
final class Statements {
  private static final String SQL = "drydock.ledger.sql.Sql";
  private static final String CONSTANT = "a static constant of type " + SQL;

  static final Ban DIRECT =
      new Ban(
          Statements::ledger,
          Ban.instead(
                  CONSTANT,
                  "org.springframework.jdbc.core.simple.JdbcClient#sql",
                  "org.springframework.jdbc.core.JdbcOperations",
                  "org.springframework.jdbc.core.JdbcTemplate",
                  "java.sql.Connection",
                  "java.sql.Statement")
              .toList());

  private Statements() {}

  static Stream<Flaw> hidden(Code code) {
    return Stream.concat(DIRECT.flaws(code), ledger(code).stream().flatMap(Statements::inline));
  }

  private static Stream<Flaw> inline(JavaClass type) {
    return type.getConstructorCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().getName().equals(SQL))
        .filter(call -> !call.getOrigin().getName().equals("<clinit>"))
        .map(call -> new Flaw(type.getName(), call.getDescription() + "; use " + CONSTANT));
  }

  private static Set<JavaClass> ledger(Code code) {
    return code.classes().stream()
        .filter(type -> Layer.LEDGER.holds(type.getPackageName()))
        .filter(type -> !type.getName().equals(SQL))
        .collect(Collectors.toSet());
  }
}
