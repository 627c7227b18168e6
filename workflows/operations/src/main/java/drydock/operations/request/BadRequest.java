package drydock.operations.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import drydock.contract.FailureTypes;
import drydock.contract.InvalidRequest;
import io.temporal.failure.ApplicationFailure;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Failures of type `BadRequest`, worded for the person who typed the request.
public final class BadRequest {
  private static final String ONE_OBJECT =
      "; expected one JSON object. Nothing was touched: mend the input and start again";

  private BadRequest() {}

  public static ApplicationFailure of(InvalidRequest problem) {
    return failure(Objects.requireNonNull(problem.getMessage()));
  }

  static ApplicationFailure notOneObject(String given) {
    return ApplicationFailure.newNonRetryableFailure(
        "input is " + cut(given) + ONE_OBJECT, FailureTypes.BAD_REQUEST);
  }

  static ApplicationFailure from(JsonProcessingException problem) {
    return switch (problem) {
      case UnrecognizedPropertyException unknown -> unknownField(path(unknown), known(unknown));
      case ValueInstantiationException value when value.getCause() instanceof InvalidRequest why ->
          of(why);
      case InvalidFormatException format ->
          failure(wrong(format, format.getValue(), format.getTargetType()));
      case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
          failure(wrong(mismatch, null, mismatch.getTargetType()));
      default -> failure("input is not readable JSON: " + problem.getOriginalMessage());
    };
  }

  private static ApplicationFailure failure(String what) {
    return ApplicationFailure.newNonRetryableFailure(
        what + ". Nothing was touched: mend the input and start again", FailureTypes.BAD_REQUEST);
  }

  static ApplicationFailure unknownField(String path, Set<String> known) {
    return failure(path + " is not a field; expected one of " + String.join(", ", known));
  }

  private static Set<String> known(UnrecognizedPropertyException unknown) {
    Set<String> known = new TreeSet<>();
    unknown.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
    return known;
  }

  private static String wrong(
      JsonMappingException problem, @Nullable Object value, @Nullable Class<?> target) {
    String given = value == null ? "of another type" : '"' + cut(String.valueOf(value)) + '"';
    return path(problem) + " is " + given + "; expected " + expected(target);
  }

  private static String expected(@Nullable Class<?> target) {
    if (target == null) {
      return "another value";
    }
    if (target.isEnum()) {
      return Stream.of(target.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return switch (target.getSimpleName()) {
      case "Integer", "int", "Long", "long" -> "a whole number";
      case "String" -> "a text in quotes";
      case "Boolean", "boolean" -> "true or false";
      case "List", "ArrayList" -> "a list";
      case "Map", "LinkedHashMap" -> "a JSON object";
      default -> target.getSimpleName();
    };
  }

  private static String path(JsonMappingException problem) {
    String path =
        problem.getPath().stream()
            .map(at ->
                at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? "input" : path.startsWith(".") ? path.substring(1) : path;
  }

  private static String cut(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
