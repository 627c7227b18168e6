package drydock.node.ingest;

import drydock.contract.InvalidRequest;
import drydock.node.ingest.IngestRefused.Reason;
import drydock.operations.blueprint.Names;
import drydock.operations.blueprint.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks whether a record can be what it says, without knowing the tables: what does not fit the
/// schema is found by the build.
final class RecordCheck {
  private final IngestLimits limits;

  RecordCheck(IngestLimits limits) {
    this.limits = limits;
  }

  void rows(IngestRecord record) throws IngestRefused {
    try {
      names(record);
      InvalidRequest.unless(record.file() == null, "file", record.file(), "none beside rows");
      InvalidRequest.unless(!record.rows().isEmpty(), "rows", "empty", "at least one row");
    } catch (InvalidRequest e) {
      throw shape(record, e);
    }
    if (record.rows().size() > limits.rows()) {
      throw tooLarge(record, record.rows().size() + " rows", limits.rows() + " rows");
    }
    for (int at = 0; at < record.rows().size(); at++) {
      row(record, at + 1, record.rows().get(at));
    }
  }

  void bytes(IngestRecord record, byte[] line) throws IngestRefused {
    if (line.length > limits.bytes()) {
      throw tooLarge(record, line.length + " bytes", limits.bytes() + " bytes");
    }
  }

  /// @return the file it announces
  IngestRecord.File file(IngestRecord record) throws IngestRefused {
    IngestRecord.File file = record.file();
    try {
      names(record);
      InvalidRequest.unless(
          record.rows().isEmpty(), "rows", record.rows().size(), "none beside a file");
      if (file == null) {
        throw new InvalidRequest("file", null, "a file");
      }
      var _ =
          new Source(record.table(), "body", file.format(), file.sha256(), file.nullMarker(), null);
      InvalidRequest.unless(file.bytes() >= 0, "file.bytes", file.bytes(), "0 (not known) or more");
    } catch (InvalidRequest e) {
      throw shape(record, e);
    }
    fileBytes(record, file.bytes());
    return file;
  }

  void fileBytes(IngestRecord record, long bytes) throws IngestRefused {
    if (bytes > limits.fileBytes()) {
      throw tooLarge(
          record, "a file of " + bytes + " bytes or more", limits.fileBytes() + " bytes");
    }
  }

  private static void names(IngestRecord record) {
    Names.ingest("id", record.id());
    Names.member("member", record.member());
    Names.identifier("table", record.table());
  }

  private static void row(IngestRecord record, int number, Map<String, @Nullable Object> row)
      throws IngestRefused {
    try {
      InvalidRequest.unless(!row.isEmpty(), "row " + number, row, "at least one column");
      for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
        Names.identifier("a column of row " + number, cell.getKey());
        value("row " + number + ", column " + cell.getKey(), cell.getValue());
      }
    } catch (InvalidRequest e) {
      throw shape(record, e);
    }
  }

  private static void value(String place, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (int at = 0; at < list.size(); at++) {
        Scalar.check(place + ", element " + (at + 1), list.get(at));
      }
    } else {
      Scalar.check(place, value);
    }
  }

  private static IngestRefused shape(IngestRecord record, InvalidRequest wrong) {
    return new IngestRefused(Reason.SHAPE, record.id(), String.valueOf(wrong.getMessage()));
  }

  private static IngestRefused tooLarge(IngestRecord record, String actual, String most) {
    return new IngestRefused(
        Reason.TOO_LARGE, record.id(), "it has " + actual + "; expected at most " + most);
  }
}
