-- What the application role may do, set anew after every migration. A table of a new migration gets
-- SELECT, INSERT and UPDATE by itself; one whose rows the application deletes gets a line below.
-- One block: nobody ever sees half of it.
DO $$
DECLARE
  application CONSTANT text := '${applicationRole}';
  -- Rows that come and go. Never history: only forget() deletes that.
  deletable CONSTANT text[] := ARRAY[
    'rehearsal_scratch', 'lease_waiter', 'lease_pin', 'graph', 'subgraph', 'subscription',
    'graph_grant', 'graph_credit', 'graph_schema', 'reservation', 'volume'];
  each text;
BEGIN
  -- Two workers that start at once would change the same catalog rows, and one of them would fail.
  PERFORM pg_advisory_xact_lock(hashtext('drydock grants'));
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = application) THEN
    RAISE EXCEPTION 'drydock.ledger.username is %, a role that does not exist; expected one that may log in and owns nothing. Make it with: CREATE ROLE % LOGIN PASSWORD ''...''',
      application, quote_ident(application);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA drydock TO %I', application);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA drydock TO %I', application);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA drydock FROM %I', application);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA drydock TO %I', application);
  EXECUTE format('REVOKE UPDATE ON drydock.operation_event FROM %I', application);
  EXECUTE format('REVOKE UPDATE ON drydock.node_recovery FROM %I', application);
  EXECUTE format('REVOKE INSERT, UPDATE ON drydock.tier FROM %I', application);
  EXECUTE format('REVOKE INSERT, UPDATE ON drydock.flyway_schema_history FROM %I', application);
  FOREACH each IN ARRAY deletable LOOP
    IF to_regclass('drydock.' || each) IS NOT NULL THEN
      EXECUTE format('GRANT DELETE ON drydock.%I TO %I', each, application);
    END IF;
  END LOOP;
  EXECUTE format(
    'GRANT EXECUTE ON FUNCTION drydock.forget(text, interval, integer) TO %I', application);
  EXECUTE format('GRANT EXECUTE ON FUNCTION drydock.raise_fence(bigint) TO %I', application);
END
$$;
