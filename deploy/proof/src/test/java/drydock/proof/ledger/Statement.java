package drydock.proof.ledger;

import drydock.ledger.sql.Sql;
import drydock.proof.gates.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// One statement of the ledger and the constant that holds it.
record Statement(String constant, String text) {
  /// Every one, found in the compiled classes of the ledger's module.
  static List<Statement> all() {
    Path classes = Checkout.ROOT.resolve("activities/ledger/target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .sorted()
          .map(file -> type(file.substring(0, file.length() - 6).replace('/', '.')))
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .filter(field -> field.getType() == Sql.class && Modifier.isStatic(field.getModifiers()))
          .map(Statement::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With `?` for every named parameter.
  String positional() {
    return NamedParameterUtils.substituteNamedParameters(
        NamedParameterUtils.parseSqlStatement(text), null);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Statement.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " is compiled and not on the class path", e);
    }
  }

  private static Statement of(Field field) {
    field.setAccessible(true);
    try {
      Sql sql = (Sql) Objects.requireNonNull(field.get(null));
      return new Statement(
          field.getDeclaringClass().getSimpleName() + "." + field.getName(), sql.text());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
