-- What nodes say about themselves, and what they did on their own.

CREATE TABLE instance (
  id           text PRIMARY KEY,
  address      text NOT NULL,
  version      text NOT NULL,
  read_only    boolean NOT NULL,
  -- By the node's clock, but never later than the ledger's own time when it was told.
  started_at   timestamptz NOT NULL,
  -- Which report of that process was the last: an older one that comes late changes nothing.
  report       bigint NOT NULL,
  first_seen   timestamptz NOT NULL DEFAULT now(),
  reported_at  timestamptz NOT NULL DEFAULT now(),
  highest_fence bigint NOT NULL,
  -- The families it does not serve because it does not understand their files.
  quarantined  text[] NOT NULL
);

CREATE TABLE node_recovery (
  id           text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  instance     text NOT NULL,
  family       text NOT NULL,
  -- Not a reference: a node may remember operations that this ledger never knew or has forgotten.
  operation    text NOT NULL,
  step         text NOT NULL,
  fence        bigint NOT NULL,
  kind         text NOT NULL CHECK (kind IN
                 ('ROLLED_FORWARD', 'ROLLED_BACK', 'FINISHED', 'DROPPED', 'QUARANTINED')),
  from_generation bigint NOT NULL,
  to_generation   bigint NOT NULL,
  at           timestamptz NOT NULL,
  reason       text NOT NULL,
  received_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX node_recovery_operation ON node_recovery (operation);

-- As for operation_event: nothing but the deletes of forget().
CREATE FUNCTION node_recovery_is_append_only() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE'
      AND current_setting('drydock.forgetting', true) = pg_current_xact_id()::text
      AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'node_recovery is append-only: % refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON node_recovery
  FOR EACH STATEMENT EXECUTE FUNCTION node_recovery_is_append_only();

-- An operation that is forgotten takes along what nodes said about it.
CREATE FUNCTION operation_takes_recoveries_along() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM drydock.node_recovery WHERE operation IN (SELECT id::text FROM gone);
  RETURN NULL;
END
$$;

CREATE TRIGGER takes_recoveries_along AFTER DELETE ON operation
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION operation_takes_recoveries_along();

-- Makes every fence drawn from now on higher than `above`; answers the last one before and now.
-- Never lowers: setval() could, because others draw while it decides. ALTER SEQUENCE waits until
-- nobody is in a transaction that drew one, and keeps others waiting until this one ends.
-- Owner's work, because the application role may draw and not set.
CREATE FUNCTION raise_fence(above bigint, OUT was bigint, OUT fence bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Beyond that a mistake would bring the sequence to its end, and all operations with it.
  IF above IS NULL OR above < 0 OR above > 1000000000000000 THEN
    RAISE EXCEPTION 'above is %; expected a fence from 0 to 1000000000000000. Nothing was raised',
      coalesce(above::text, 'missing') USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END INTO was FROM drydock.fence;
  fence := was;
  IF was >= above THEN
    RETURN;
  END IF;
  -- Changes nothing, and holds the lock.
  ALTER SEQUENCE drydock.fence NO CYCLE;
  SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END INTO was FROM drydock.fence;
  fence := greatest(was, above);
  IF fence > was THEN
    EXECUTE format('ALTER SEQUENCE drydock.fence RESTART WITH %s', fence + 1);
  END IF;
END
$$;

-- afterMigrate grants it to the application role.
REVOKE ALL ON FUNCTION raise_fence(bigint) FROM PUBLIC;
