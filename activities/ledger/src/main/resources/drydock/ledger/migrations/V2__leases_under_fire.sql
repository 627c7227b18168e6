-- What the frame needs to be found finished or undone whatever happens to its drivers.

ALTER TABLE operation
  -- The kind others meet it as: its own, except for a rehearsal of another.
  ADD COLUMN behaves_as    text,
  -- When the present fence was drawn. Doors that cannot check fences are waited for from here.
  ADD COLUMN fenced_at     timestamptz,
  -- The last sign of life.
  ADD COLUMN moved_at      timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN trouble_step  text,
  ADD COLUMN trouble_item  text,
  ADD COLUMN trouble_since timestamptz,
  ADD CHECK ((state = 'NEEDS_OPERATOR') = (trouble_since IS NOT NULL));

UPDATE operation SET behaves_as = kind, fenced_at = opened_at;

ALTER TABLE operation ALTER COLUMN behaves_as SET NOT NULL;

ALTER TABLE operation_driver
  -- The namespace the run was started in; another one cannot say what became of it.
  ADD COLUMN namespace_id  text NOT NULL DEFAULT '',
  -- Since when Temporal does not know the run, or nothing.
  ADD COLUMN missing_since timestamptz;

-- Who waits for a lease, in order: the rank first, then the place.
CREATE TABLE lease_waiter (
  operation   uuid PRIMARY KEY REFERENCES operation,
  families    text[] NOT NULL CHECK (cardinality(families) > 0),
  rank        integer NOT NULL,
  place       bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  since       timestamptz NOT NULL DEFAULT now(),
  deadline    timestamptz NOT NULL
);

CREATE INDEX lease_waiter_families ON lease_waiter USING gin (families);

-- Operations that take no lease and are met all the same: a backup reads what a move would take away.
CREATE TABLE lease_pin (
  family      text NOT NULL REFERENCES lease,
  operation   uuid NOT NULL REFERENCES operation,
  since       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (family, operation)
);

CREATE INDEX lease_pin_operation ON lease_pin (operation);

-- Everything outside the ledger that an operation touched: an intent before the call, a fact only after it.
CREATE TABLE resource (
  operation   uuid NOT NULL REFERENCES operation,
  step        text NOT NULL,
  item        text NOT NULL,
  kind        text NOT NULL,
  name        text NOT NULL,
  state       text NOT NULL CHECK (state IN ('INTENT', 'FACT', 'GONE')),
  fence       bigint NOT NULL,
  -- Calls that passed the fence check, and those of them that are known to be over.
  entered     integer NOT NULL DEFAULT 0,
  left_again  integer NOT NULL DEFAULT 0 CHECK (left_again <= entered),
  intended_at timestamptz NOT NULL DEFAULT now(),
  fact_at     timestamptz,
  gone_at     timestamptz,
  PRIMARY KEY (operation, step, item)
);

-- What an operator settled: neither done nor undone again, also not by a recovery.
CREATE TABLE resolution (
  operation   uuid NOT NULL REFERENCES operation,
  step        text NOT NULL,
  item        text NOT NULL,
  decision    text NOT NULL CHECK (decision IN ('SKIP', 'DONE_BY_HAND')),
  reason      text NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (operation, step, item)
);
