package drydock.proof.count;

/// The rules, each a query that answers sentences. Times are compared by the ids of events: they
/// are drawn when something happens, under the locks of what it happens to; an event's own time is
/// that of its transaction's begin.
final class Rules {
  static final String AT_REST =
      """
      SELECT 'operation ' || id || ' is open: ' || state || ', ' || sentence
      FROM drydock.operation WHERE closed_at IS NULL
      UNION ALL
      SELECT 'operation ' || operation || ' still has the driver ' || run_id
      FROM drydock.operation_driver WHERE ended_at IS NULL
      UNION ALL
      SELECT 'family ' || family || ' is still leased to operation ' || operation
      FROM drydock.lease WHERE operation IS NOT NULL
      UNION ALL
      SELECT 'operation ' || operation || ' still waits for ' || families::text
      FROM drydock.lease_waiter
      UNION ALL
      SELECT 'family ' || family || ' is still pinned by operation ' || operation
      FROM drydock.lease_pin
      UNION ALL
      SELECT 'operation ' || r.operation || ' is ' || o.state || ' and its resource ' || r.name
             || ' is ' || r.state
      FROM drydock.resource r JOIN drydock.operation o ON o.id = r.operation
      WHERE o.state = 'DONE' AND r.state <> 'FACT' OR o.state = 'UNDONE' AND r.state <> 'GONE'
      """;

  /// Of a DONE operation one effect per step and item; of any other none, and none of nobody's.
  static final String EFFECTS =
      """
      WITH wanted AS (
        SELECT o.id::text AS operation, s.step, f.family || '/' || n.number AS item
        FROM drydock.operation o
        CROSS JOIN unnest(o.families) AS f (family)
        CROSS JOIN generate_series(1, coalesce((o.input ->> 'items')::integer, 1)) AS n (number)
        CROSS JOIN unnest(:steps::text[]) AS s (step)
        WHERE o.state = 'DONE'),
      found AS (
        SELECT operation, step, item, count(*) AS effects FROM drydock.rehearsal_scratch
        GROUP BY operation, step, item)
      SELECT 'operation ' || operation || ' (' || coalesce(o.state, 'not in the journal')
             || ') left ' || coalesce(found.effects, 0) || ' effects of ' || step || ' ' || item
             || '; expected ' || CASE WHEN wanted IS NULL THEN 0 ELSE 1 END
      FROM wanted FULL JOIN found USING (operation, step, item)
      LEFT JOIN (SELECT id::text AS operation, state FROM drydock.operation) o USING (operation)
      WHERE wanted IS NULL OR coalesce(found.effects, 0) <> 1
      """;

  static final String OUTCOMES =
      """
      SELECT 'operation ' || o.id || ' is ' || o.state || ' and the audit says '
             || coalesce(string_agg(e.kind, ', ' ORDER BY e.id), 'nothing')
      FROM drydock.operation o
      LEFT JOIN drydock.operation_event e
        ON e.operation = o.id AND e.kind IN ('DONE', 'UNDONE', 'REFUSED')
      WHERE o.closed_at IS NOT NULL
      GROUP BY o.id HAVING count(e.id) <> 1 OR min(e.kind) <> o.state
      UNION ALL
      SELECT 'operation ' || id || ' is ' || state || ' and '
             || CASE WHEN crossed_at IS NULL THEN 'never crossed' ELSE 'crossed' END
             || ', ' || done || ' of ' || total
      FROM drydock.operation
      WHERE state = 'DONE' AND (crossed_at IS NULL OR done <> total)
        OR state IN ('UNDONE', 'REFUSED') AND crossed_at IS NOT NULL
      """;

  private static final String TAKERS =
      """
      taker AS (
        SELECT f.family, o.id, w.id AS waits, g.id AS since, g.fence, c.id AS until,
               CASE WHEN o.behaves_as = 'Deprovision' THEN 0 ELSE 1 END AS rank
        FROM drydock.operation o
        CROSS JOIN unnest(o.families) AS f (family)
        JOIN drydock.operation_event g ON g.operation = o.id AND g.kind IN ('OPENED', 'GRANTED')
        LEFT JOIN drydock.operation_event w ON w.operation = o.id AND w.kind = 'WAITS'
        LEFT JOIN drydock.operation_event c ON c.operation = o.id AND c.kind IN ('DONE', 'UNDONE')
        WHERE o.behaves_as NOT IN ('Backup', 'ExpireBackup', 'ApplyBillingEvent'))
      """;

  /// Nobody is granted a family before its last holder has ended.
  static final String HELD =
      "WITH "
          + TAKERS
          + """
          , follower AS (
            SELECT *, lag(id) OVER one AS before, lag(until) OVER one AS free,
                   lag(fence) OVER one AS fence_before
            FROM taker WINDOW one AS (PARTITION BY family ORDER BY since))
          SELECT 'family ' || family || ' was granted to operation ' || id || ' under fence '
                 || fence || ' while operation ' || before || ' held it under fence '
                 || fence_before
          FROM follower
          WHERE before IS NOT NULL
            AND (free IS NULL OR free > since OR fence_before >= fence)
          """;

  /// Nobody passes one that waits for the same family and was there before, but a teardown.
  static final String ORDER =
      "WITH "
          + TAKERS
          + """
          SELECT 'operation ' || second.id || ' was granted ' || family
                 || ' before operation ' || first.id || ', which had waited for it since before'
          FROM taker first JOIN taker second USING (family)
          WHERE first.waits < coalesce(second.waits, second.since) AND second.since < first.since
            AND first.rank <= second.rank
          """;

  /// No fence is drawn twice, and each operation's only grow.
  static final String FENCES =
      """
      WITH drawn AS (
        SELECT operation, id, fence, lag(fence) OVER (PARTITION BY operation ORDER BY id) AS before
        FROM drydock.operation_event
        WHERE kind IN
                ('OPENED', 'GRANTED', 'TURNED_ROUND', 'TAKEN_OVER', 'RESOLVED', 'NOT_DONE_BY_HAND'))
      SELECT 'fence ' || fence || ' was drawn by ' || string_agg(operation::text, ' and ')
      FROM drawn GROUP BY fence HAVING count(*) <> 1
      UNION ALL
      SELECT 'operation ' || operation || ' went from fence ' || before || ' to ' || fence
      FROM drawn WHERE before >= fence
      """;

  private Rules() {}
}
