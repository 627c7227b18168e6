package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.regex.Pattern;

/// @param type as the engine names it, for instance `STRING`, `INT64`, `DECIMAL(18, 2)`,
///   `TIMESTAMP` or `STRING[]`
public record Column(String name, String type) {
  private static final Pattern TYPE =
      Pattern.compile(
          "(STRING|BOOL|INT8|INT16|INT32|INT64|INT128|UINT8|UINT16|UINT32|UINT64|FLOAT|DOUBLE|DATE"
              + "|TIMESTAMP|TIMESTAMP_TZ|INTERVAL|UUID|BLOB"
              + "|DECIMAL\\( ?[1-9][0-9]? ?, ?[0-9][0-9]? ?\\))(\\[])*");

  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public Column {
    Names.identifier("column", name);
    InvalidRequest.unless(
        type != null && TYPE.matcher(type).matches(),
        name + ".type",
        type,
        "a type of the engine such as STRING, INT64, DOUBLE, BOOL, DATE, TIMESTAMP, UUID,"
            + " DECIMAL(18, 2), or one of them followed by []");
  }

  public boolean isText() {
    return type.equals("STRING");
  }

  public boolean isList() {
    return type.endsWith("[]");
  }

  public boolean isDecimal() {
    return type.startsWith("DECIMAL");
  }
}
