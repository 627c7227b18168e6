package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A staged file, loaded into one table.
///
/// @param file its name in the operation's staging folder
/// @param sha256 its digest; another content is refused
/// @param nullMarker what stands for null in text columns of a CSV file, because there an empty
///   field and an empty text are the same; null where no text column holds a null
/// @param rows how many rows it has; null where that is not known. The build fails if the table
///   then holds another number
public record Source(
    String table,
    String file,
    Format format,
    String sha256,
    @Nullable String nullMarker,
    @Nullable Long rows) {

  /// How the rows are written. A CSV file begins with a line of column names.
  public enum Format {
    CSV,
    PARQUET
  }

  private static final Pattern MARKER = Pattern.compile("[A-Za-z0-9@_.:-]{1,64}");

  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public Source {
    Names.identifier("sources.table", table);
    Names.file(table + ".file", file);
    InvalidRequest.unless(format != null, table + ".format", format, "CSV or PARQUET");
    Names.sha256(table + ".sha256", sha256);
    InvalidRequest.unless(
        nullMarker == null || MARKER.matcher(nullMarker).matches(),
        table + ".nullMarker",
        nullMarker,
        "1 to 64 letters, digits and @ _ . : -");
    InvalidRequest.unless(
        nullMarker == null || format == Format.CSV,
        table + ".nullMarker",
        nullMarker,
        "none for a Parquet file, which knows nulls");
    InvalidRequest.unless(rows == null || rows >= 0, table + ".rows", rows, "a number of rows");
  }

  /// A list in a CSV file keeps the quotes of its elements, and the engine's Parquet reader knows
  /// no decimals: both would load something else than was written.
  void fits(String member, List<Column> columns) {
    for (Column column : columns) {
      String place = member + "." + table + "." + column.name();
      InvalidRequest.unless(
          format != Format.CSV || !column.isList(),
          place,
          column.type(),
          "a Parquet file for lists");
      InvalidRequest.unless(
          format != Format.PARQUET || !column.isDecimal(),
          place,
          column.type(),
          "a CSV file for decimals");
    }
  }
}
