package drydock.node.load;

import drydock.operations.blueprint.Source.Format;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The engine's bulk load of one file into one table: all of its rows or none.
public final class Copying {
  private static final Pattern COPIED = Pattern.compile("(\\d+) tuples have been copied.*");

  /// A staged file may be called anything.
  public static final String PARQUET = "(file_format='parquet')";

  private Copying() {}

  /// @return how many rows it loaded
  public static long load(
      OpenFile into, String table, Path file, Format format, @Nullable String nullMarker)
      throws EngineSays {
    if (format == Format.PARQUET) {
      return copy(into, table, file, PARQUET);
    }
    try {
      return copy(into, table, file, options(nullMarker, true));
    } catch (EngineSays e) {
      // The parallel reader refuses line breaks inside quotes, and where a block begins behind one
      // it
      // may take half a row for a whole one and say something else. What the serial one says
      // counts.
      return copy(into, table, file, options(nullMarker, false));
    }
  }

  /// Without them the engine guesses what separates and quotes, from the first rows.
  ///
  /// @param nullMarker null for reading every empty text as a null
  public static String options(@Nullable String nullMarker, boolean parallel) {
    return "(file_format='csv', HEADER=true, AUTO_DETECT=false, DELIM=',', QUOTE='\"', ESCAPE='\"', PARALLEL=%s%s)"
        .formatted(
            parallel, nullMarker == null ? "" : ", NULL_STRINGS=[" + Cypher.text(nullMarker) + "]");
  }

  private static long copy(OpenFile into, String table, Path file, String options)
      throws EngineSays {
    String said =
        into.rows(
                "COPY %s FROM %s %s"
                    .formatted(Cypher.name(table), Cypher.text(file.toString()), options))
            .getFirst()
            .getFirst();
    Matcher copied = COPIED.matcher(said.strip());
    if (!copied.matches()) {
      throw new EngineSays("expected to be told how many rows were copied, was told: " + said);
    }
    return Long.parseLong(copied.group(1));
  }
}
