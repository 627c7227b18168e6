package drydock.node.value;

import com.kuzudb.DataType;
import com.kuzudb.DataTypeID;
import com.kuzudb.KuzuList;
import com.kuzudb.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// To the engine: the parameters of a query.
public final class Writing {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private Writing() {}

  /// The caller closes each value.
  ///
  /// @throws IllegalArgumentException for a value that no parameter can hold
  public static Map<String, Value> parameters(Map<String, @Nullable Object> parameters) {
    Map<String, Value> values = new LinkedHashMap<>();
    try {
      parameters.forEach((name, value) -> values.put(name, value(name, value)));
    } catch (IllegalArgumentException e) {
      values.values().forEach(Value::close);
      throw e;
    }
    return values;
  }

  private static Value value(String name, @Nullable Object value) {
    return switch (value) {
      case null -> Value.createNull();
      case String text -> new Value(text);
      case Boolean truth -> new Value(truth);
      case BigInteger whole -> whole(whole);
      case BigDecimal number -> new Value(number.doubleValue());
      case Double number -> new Value(number);
      case Float number -> new Value(number.doubleValue());
      case Number whole -> new Value(whole.longValue());
      case List<?> list -> list(name, list);
      default ->
          throw new IllegalArgumentException(
              "parameter %s is a %s; expected text, a number, true, false, null or a list of them"
                  .formatted(
                      name, value instanceof Map ? "map" : value.getClass().getSimpleName()));
    };
  }

  private static Value whole(BigInteger whole) {
    return whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0
        ? new Value(whole.longValue())
        : new Value(whole);
  }

  /// The list copies its elements, and its elements have one type.
  private static Value list(String name, List<?> list) {
    if (list.isEmpty()) {
      try (DataType text = new DataType(DataTypeID.STRING)) {
        return new KuzuList(text, 0).getValue();
      }
    }
    boolean fractions = list.stream().anyMatch(Writing::fraction);
    Value[] elements = new Value[list.size()];
    try {
      for (int i = 0; i < elements.length; i++) {
        Object element = list.get(i);
        elements[i] =
            value(
                name,
                fractions && element instanceof Number n ? (Object) n.doubleValue() : element);
      }
      return new KuzuList(elements).getValue();
    } finally {
      for (Value element : elements) {
        if (element != null) {
          element.close();
        }
      }
    }
  }

  private static boolean fraction(@Nullable Object element) {
    return element instanceof Double || element instanceof Float || element instanceof BigDecimal;
  }
}
