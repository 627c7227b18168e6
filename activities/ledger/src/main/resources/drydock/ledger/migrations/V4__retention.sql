-- Retention: the one way in which operations and their audit are ever deleted.

-- What retention looks for, oldest first.
CREATE INDEX operation_closed ON operation (state, closed_at, id) WHERE closed_at IS NOT NULL;

-- Lets nothing through but the deletes of forget(). The mark of forget() is good for its own
-- transaction only, and counts only while its owner acts, whom nobody but forget() acts for.
CREATE OR REPLACE FUNCTION operation_event_is_append_only() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE'
      AND current_setting('drydock.forgetting', true) = pg_current_xact_id()::text
      AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'operation_event is append-only: % refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Deletes at most so many operations that ended like this longer ago than that, oldest first, and
-- answers how many. What belongs to them goes with them: a table is found by its foreign key. Where
-- that may be null, the row stands for itself and only loses the reference.
-- Two at once take different operations: one that is locked is left for the next call.
CREATE FUNCTION forget(outcome text, older_than interval, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
-- A day is 24 hours, whatever the time zone of the caller does.
SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  least CONSTANT interval := '24 hours';
  doomed uuid[];
  belonging record;
BEGIN
  IF outcome IS NULL OR outcome NOT IN ('DONE', 'UNDONE', 'REFUSED') THEN
    RAISE EXCEPTION 'outcome is %; expected DONE, UNDONE or REFUSED. Nothing was forgotten',
      coalesce(outcome, 'missing') USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- Compared as instants: an interval such as 1 month -30 days compares as nothing but may be days.
  IF older_than IS NULL OR now() - older_than > now() - least THEN
    RAISE EXCEPTION 'older_than is %; expected at least one day. Nothing was forgotten',
      coalesce(older_than::text, 'missing') USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF most IS NULL OR most < 1 THEN
    RAISE EXCEPTION 'most is %; expected at least 1. Nothing was forgotten',
      coalesce(most::text, 'missing') USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- A lease never points to a closed operation. Should one do so, its operation is kept to be seen.
  SELECT array_agg(o.id) INTO doomed FROM (
    SELECT id FROM drydock.operation
    WHERE state = outcome AND closed_at IS NOT NULL AND closed_at < now() - older_than
      AND NOT EXISTS (SELECT FROM drydock.lease l WHERE l.operation = operation.id)
    ORDER BY closed_at, id LIMIT most FOR UPDATE SKIP LOCKED) AS o;
  IF doomed IS NULL THEN
    RETURN 0;
  END IF;

  PERFORM set_config('drydock.forgetting', pg_current_xact_id()::text, true);
  FOR belonging IN
    SELECT c.conrelid::regclass AS tab, a.attname AS col, a.attnotnull AS part_of_it
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'drydock.operation'::regclass AND c.conparentid = 0
    ORDER BY c.conrelid::regclass::text, a.attname
  LOOP
    IF belonging.part_of_it THEN
      EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', belonging.tab, belonging.col)
        USING doomed;
    ELSE
      EXECUTE format('UPDATE %s SET %I = NULL WHERE %I = ANY ($1)',
        belonging.tab, belonging.col, belonging.col) USING doomed;
    END IF;
  END LOOP;
  -- Without a foreign key, because it knows nothing of the frame.
  DELETE FROM drydock.rehearsal_scratch WHERE operation = ANY (doomed::text[]);
  DELETE FROM drydock.operation WHERE id = ANY (doomed);
  PERFORM set_config('drydock.forgetting', '', true);
  RETURN cardinality(doomed);
END
$$;

-- afterMigrate grants it to the application role.
REVOKE ALL ON FUNCTION forget(text, interval, integer) FROM PUBLIC;
