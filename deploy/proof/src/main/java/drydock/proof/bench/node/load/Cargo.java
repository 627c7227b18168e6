package drydock.proof.bench.node.load;

import drydock.node.load.Copying;
import drydock.node.load.Cypher;
import drydock.node.load.Schema;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.proof.bench.node.Freight;
import drydock.proof.bench.node.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Accounts and payments between them, as many of these as of those.
record Cargo(Rows accounts, Rows payments) {
  private static final NodeTable ACCOUNT =
      new NodeTable(
          "Account",
          "id",
          List.of(
              new Column("id", "INT64"),
              new Column("name", "STRING"),
              new Column("amount", "DOUBLE")));
  private static final EdgeTable PAID =
      new EdgeTable("Paid", "Account", "Account", List.of(new Column("amount", "DOUBLE")));

  static Cargo write(Path folder, Size size) throws IOException {
    long half = size.rows() / 2;
    Rows accounts =
        Rows.write(
            folder.resolve("account-" + size.label() + ".csv"),
            "id,name,amount",
            half,
            id -> id + ",account of customer " + scattered(id, half) + "," + amount(id));
    Rows payments =
        Rows.write(
            folder.resolve("paid-" + size.label() + ".csv"),
            "from,to,amount",
            half,
            id -> id + "," + scattered(id, half) + "," + amount(id + 1));
    return new Cargo(accounts, payments);
  }

  /// Neighbours in the file are none in the graph.
  private static long scattered(long id, long half) {
    return Math.floorMod(id * 2_654_435_761L, half);
  }

  private static String amount(long id) {
    return Math.floorMod(id * 7_919, 1_000_000) / 100 + "." + Math.floorMod(id, 10);
  }

  MemberPlan plan(Freight freight) throws IOException {
    return MemberPlan.build(
        "main",
        List.of(ACCOUNT),
        List.of(PAID),
        List.of(freight.rows("Account", accounts), freight.rows("Paid", payments)));
  }

  /// What a build of the same would make the engine do.
  List<String> statements() {
    MemberPlan tables = MemberPlan.build("main", List.of(ACCOUNT), List.of(PAID), List.of());
    List<String> statements = new ArrayList<>(Schema.statements(tables));
    statements.add(copy("Account", accounts));
    statements.add(copy("Paid", payments));
    return statements;
  }

  private static String copy(String table, Rows rows) {
    return "COPY %s FROM %s %s"
        .formatted(
            Cypher.name(table), Cypher.text(rows.file().toString()), Copying.options(null, true));
  }

  long rows() {
    return accounts.count() + payments.count();
  }
}
