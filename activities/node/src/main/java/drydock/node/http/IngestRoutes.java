package drydock.node.http;

import drydock.node.http.answer.Code;
import drydock.node.http.answer.Refused;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.Receipt;
import drydock.operations.blueprint.Names;
import drydock.operations.blueprint.Source;
import java.io.IOException;
import java.util.List;

/// Rows for the next build.
final class IngestRoutes {
  private final Behind behind;

  IngestRoutes(Behind behind) {
    this.behind = behind;
  }

  List<Route> all() {
    return List.of(
        new Route(
            "POST",
            "/ingest/{family}/{member}",
            Access.APPENDS,
            List.of("table", "id"),
            this::ingest));
  }

  private Reply ingest(Asked asked) throws IOException {
    String type = Sent.type(asked);
    return switch (type) {
      case "application/json" -> rows(asked);
      case "text/csv" -> file(asked, Source.Format.CSV);
      case "application/vnd.apache.parquet" -> file(asked, Source.Format.PARQUET);
      default ->
          throw new Refused(
              Code.MEDIA_TYPE,
              "Content-Type is "
                  + (type.isEmpty() ? "missing" : type)
                  + "; expected application/json, text/csv or application/vnd.apache.parquet."
                  + " Nothing was taken");
    };
  }

  private Reply rows(Asked asked) throws IOException {
    byte[] body = asked.body().all(asked.mostBody());
    IngestRecord record =
        new IngestRecord(id(asked), member(asked), table(asked), RowsJson.read(body), null);
    return counted(behind.core().ingest(asked.family(), record, null), body.length);
  }

  private Reply file(Asked asked, Source.Format format) {
    long length = Sent.length(asked);
    IngestRecord.File file =
        new IngestRecord.File(
            "body", format, asked.header("Drydock-Null-Marker"), Sent.sha256(asked), length);
    IngestRecord record = new IngestRecord(id(asked), member(asked), table(asked), List.of(), file);
    return counted(behind.core().ingest(asked.family(), record, asked.body()), length);
  }

  private Reply counted(Receipt receipt, long bytes) {
    if (!receipt.already()) {
      behind.metrics().ingested(bytes);
    }
    return Reply.json(receipt);
  }

  private static String id(Asked asked) {
    return Names.ingest("id", asked.query("id"));
  }

  private static String member(Asked asked) {
    return Names.member("member", asked.part("member"));
  }

  private static String table(Asked asked) {
    return Names.identifier("table", asked.query("table"));
  }
}
