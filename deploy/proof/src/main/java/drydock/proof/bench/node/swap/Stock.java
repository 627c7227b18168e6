package drydock.proof.bench.node.swap;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.proof.bench.node.Freight;
import drydock.proof.bench.node.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// What generations are built from: many items, all of lot 0 or all of lot 1 in turn, and a stamp
/// with the generation's number, in the graph and in a subgraph.
///
/// @param lots the items of lot 0 and of lot 1
record Stock(List<Rows> lots) {
  static final String SUBGRAPH = "side";
  static final String ITEM =
      "MATCH (i:Item {id: $id}), (s:Stamp {id: 0}) RETURN s.stamp, i.lot, i.id";
  static final String STAMP = "MATCH (s:Stamp {id: 0}) RETURN s.stamp";

  /// Characters of a text. Files are mostly texts then: indexes grow in leaps.
  private static final int TEXT = 448;

  private static final NodeTable ITEMS =
      new NodeTable(
          "Item",
          "id",
          List.of(
              new Column("id", "INT64"), new Column("lot", "INT64"), new Column("text", "STRING")));
  private static final NodeTable STAMPS =
      new NodeTable(
          "Stamp", "id", List.of(new Column("id", "INT64"), new Column("stamp", "INT64")));

  static Stock write(Path folder, int items) throws IOException {
    return new Stock(List.of(lot(folder, 0, items), lot(folder, 1, items)));
  }

  /// The texts are random, so that the engine cannot make them smaller.
  private static Rows lot(Path folder, int lot, int items) throws IOException {
    SplittableRandom random = new SplittableRandom(lot);
    return Rows.write(
        folder.resolve("item-" + lot + ".csv"),
        "id,lot,text",
        items,
        id -> id + "," + lot + "," + text(random));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int part = 0; part < TEXT / 16; part++) {
      text.append(Long.toHexString(random.nextLong() | Long.MIN_VALUE));
    }
    return text.toString();
  }

  static long lotOf(long generation) {
    return generation % 2;
  }

  List<MemberPlan> plans(Freight freight, long generation) throws IOException {
    var stamp = freight.rows("Stamp", "id,stamp\n0," + generation + "\n");
    var items = freight.rows("Item", lots.get((int) lotOf(generation)));
    return List.of(
        MemberPlan.build("main", List.of(ITEMS, STAMPS), List.of(), List.of(items, stamp)),
        MemberPlan.build(SUBGRAPH, List.of(STAMPS), List.of(), List.of(stamp)));
  }

  long items() {
    return lots.getFirst().count();
  }
}
