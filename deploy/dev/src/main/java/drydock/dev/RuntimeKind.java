package drydock.dev;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The ways in which Temporal can be there.
enum RuntimeKind {
  EMBEDDED,
  DEV_SERVER,
  EXTERNAL;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// By the word a person types.
  static final class Converter implements ITypeConverter<RuntimeKind> {
    @Override
    public RuntimeKind convert(String value) {
      return Arrays.stream(values())
          .filter(it -> it.word().equals(value))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"%s\" is no Temporal runtime; expected one of %s"
                      .formatted(
                          value,
                          Arrays.stream(values())
                              .map(RuntimeKind::word)
                              .collect(Collectors.joining(", ")))));
    }
  }
}
