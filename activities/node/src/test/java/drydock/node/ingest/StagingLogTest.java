package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.ingest.IngestRefused.Reason;
import drydock.node.ingest.frames.LogHeader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingLogTest {
  @TempDir Path folder;

  @Test
  void every_value_comes_back_exactly() throws Exception {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("long", 9_007_199_254_740_993L);
    row.put("huge", new BigInteger("340282366920938463463374607431768211457"));
    row.put("decimal", new BigDecimal("12345678901234567890.1234567890"));
    row.put("tiny", new BigDecimal("1E-300"));
    row.put("int", -7);
    row.put("nothing", null);
    row.put("empty", "");
    row.put("text", "Zoë \"quoted\"\n\u0000\t\u2028 \uD83D\uDE80");
    row.put("truth", true);
    row.put("list", Arrays.asList("a", null, "", 4L << 40, new BigDecimal("0.10")));
    IngestRecord record = Ingests.rows("a:1", List.of(row));
    try (StagingLog log = Ingests.open(folder)) {
      Receipt receipt = log.append(record);

      assertThat(receipt).isEqualTo(new Receipt("a:1", log.end(), false));
      assertThat(Ingests.read(folder, receipt.offset())).containsExactly(record);
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_opening_again() throws Exception {
    Receipt second;
    try (StagingLog log = Ingests.open(folder)) {
      log.append(Ingests.one("a"));
      second = log.append(Ingests.one("b"));
    }
    try (StagingLog log = Ingests.open(folder)) {
      assertThat(log.end()).isEqualTo(second.offset());
      assertThat(log.torn()).isZero();
      assertThat(log.append(Ingests.one("b"))).isEqualTo(new Receipt("b", second.offset(), true));
      log.append(Ingests.one("c"));
      assertThat(Ingests.ids(folder, log.end())).containsExactly("a", "b", "c");
    }
  }

  @Test
  void the_order_of_columns_and_the_type_of_a_number_are_no_other_content() throws Exception {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("a", 1);
    row.put("b", new BigDecimal("5"));
    Map<String, @Nullable Object> turned = new LinkedHashMap<>();
    turned.put("b", 5L);
    turned.put("a", 1L);
    try (StagingLog log = Ingests.open(folder)) {
      log.append(Ingests.rows("x", List.of(row)));

      assertThat(log.append(Ingests.rows("x", List.of(turned))).already()).isTrue();
    }
  }

  @Test
  void sixteen_callers_with_one_id_are_one_ingest() throws Exception {
    CyclicBarrier together = new CyclicBarrier(16);
    try (StagingLog log = Ingests.open(folder);
        ExecutorService callers = Executors.newFixedThreadPool(16)) {
      List<Future<Receipt>> answers = new ArrayList<>();
      for (int at = 0; at < 16; at++) {
        answers.add(
            callers.submit(() -> {
              together.await();
              return log.append(Ingests.one("same"));
            }));
      }
      List<Receipt> receipts = new ArrayList<>();
      for (Future<Receipt> answer : answers) {
        receipts.add(answer.get());
      }
      assertThat(receipts).filteredOn(receipt -> !receipt.already()).hasSize(1);
      assertThat(receipts).extracting(Receipt::offset).containsOnly(log.end());
      assertThat(Ingests.ids(folder, log.end())).containsExactly("same");
    }
  }

  @Test
  void another_content_under_a_known_id_is_refused_naming_what_differs() throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      log.append(Ingests.rows("x", List.of(Map.of("k", 1), Map.of("k", 2, "age", 3))));
      long end = log.end();

      assertThatThrownBy(() ->
              log.append(Ingests.rows("x", List.of(Map.of("k", 1), Map.of("k", 2, "age", 4)))))
          .hasMessageContainingAll("ingest x", "row 2, column age")
          .isInstanceOfSatisfying(
              IngestRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_CONTENT));
      assertThatThrownBy(() -> log.append(Ingests.rows("x", List.of(Map.of("k", 1)))))
          .hasMessageContaining("2 rows, and now 1");
      assertThatThrownBy(() -> log.append(Ingests.file("x", "k\n1\n"), Ingests.body("k\n1\n")))
          .hasMessageContaining("rows, and now a file");
      IngestRecord elsewhere =
          new IngestRecord("x", "sub", "Person", Ingests.one("x").rows(), null);
      assertThatThrownBy(() -> log.append(elsewhere))
          .hasMessageContaining("member main, and now sub");
      assertThat(log.end()).isEqualTo(end);
    }
  }

  @Test
  void a_read_ends_between_records_only() throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      assertThat(Ingests.read(folder, 0)).isEmpty();
      assertThat(Ingests.read(folder, log.end())).isEmpty();
      long first = log.append(Ingests.one("a")).offset();
      long second = log.append(Ingests.one("b")).offset();

      assertThat(Ingests.ids(folder, first)).containsExactly("a");
      List<String> told = new ArrayList<>();
      assertThatThrownBy(() -> LogReader.read(folder, second - 1, record -> told.add(record.id())))
          .hasMessageContaining("ends at " + (second - 1));
      assertThat(told).containsExactly("a");
      for (long at = LogHeader.LENGTH + 1; at < second; at++) {
        long upTo = at;
        if (at != first) {
          assertThatThrownBy(() -> Ingests.read(folder, upTo))
              .isInstanceOf(IOException.class)
              .hasMessageContaining("ends at " + upTo);
        }
      }
      assertThatThrownBy(() -> Ingests.read(folder, second + 1))
          .hasMessageContainingAll("ends at " + second, "" + (second + 1));
    }
  }
}
