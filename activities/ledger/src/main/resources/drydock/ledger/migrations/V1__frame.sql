-- The frame: operations and their drivers, what happened to them, and who may change which family.

-- One sequence for every fence of the installation: a later grant is always higher.
CREATE SEQUENCE fence AS bigint;

CREATE TABLE operation (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  kind        text NOT NULL,
  request_id  text,
  tenant      text,
  families    text[] NOT NULL CHECK (cardinality(families) > 0),
  input       jsonb NOT NULL,
  state       text NOT NULL CHECK (state IN
                ('REQUESTED', 'RUNNING', 'UNDOING', 'NEEDS_OPERATOR', 'DONE', 'UNDONE', 'REFUSED')),
  -- The fence under which its driver may act now; a refused operation never had one.
  fence       bigint,
  step        text,
  item        text,
  done        integer NOT NULL DEFAULT 0,
  total       integer NOT NULL,
  sentence    text NOT NULL,
  -- The type of the refusal, or nothing.
  refusal     text,
  opened_at   timestamptz NOT NULL DEFAULT now(),
  crossed_at  timestamptz,
  closed_at   timestamptz,
  CHECK ((state IN ('DONE', 'UNDONE', 'REFUSED')) = (closed_at IS NOT NULL)),
  CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
  CHECK (state NOT IN ('UNDOING', 'UNDONE') OR crossed_at IS NULL)
);

-- A refusal does not use a request id up.
CREATE UNIQUE INDEX operation_request_id ON operation (request_id) WHERE state <> 'REFUSED';

CREATE INDEX operation_open ON operation (opened_at) WHERE closed_at IS NULL;

-- Every run that ever drove an operation; exactly one of them may act.
CREATE TABLE operation_driver (
  operation   uuid NOT NULL REFERENCES operation,
  workflow_id text NOT NULL,
  run_id      text NOT NULL,
  since       timestamptz NOT NULL DEFAULT now(),
  ended_at    timestamptz,
  PRIMARY KEY (operation, run_id)
);

CREATE UNIQUE INDEX operation_driver_one ON operation_driver (operation) WHERE ended_at IS NULL;

CREATE INDEX operation_driver_workflow ON operation_driver (workflow_id, run_id);

CREATE TABLE operation_event (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  operation   uuid NOT NULL REFERENCES operation,
  at          timestamptz NOT NULL DEFAULT now(),
  actor       text NOT NULL,
  kind        text NOT NULL,
  fence       bigint,
  detail      text NOT NULL
);

CREATE INDEX operation_event_operation ON operation_event (operation, id);

-- One outcome per operation, whatever is repeated.
CREATE UNIQUE INDEX operation_event_outcome ON operation_event (operation)
  WHERE kind IN ('DONE', 'UNDONE', 'REFUSED');

CREATE FUNCTION operation_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'operation_event is append-only: % refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON operation_event
  FOR EACH STATEMENT EXECUTE FUNCTION operation_event_is_append_only();

-- The row outlives the grant: it remembers the highest fence of its family.
CREATE TABLE lease (
  family      text PRIMARY KEY,
  operation   uuid REFERENCES operation,
  fence       bigint NOT NULL DEFAULT 0,
  granted_at  timestamptz
);

CREATE INDEX lease_operation ON lease (operation) WHERE operation IS NOT NULL;

-- What rehearsals leave behind. It knows nothing of the frame, on purpose: neither uniqueness nor
-- fences protect it, so an effect that is doubled, lost or left over is seen.
CREATE TABLE rehearsal_scratch (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  operation   text NOT NULL,
  step        text NOT NULL,
  item        text NOT NULL,
  at          timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX rehearsal_scratch_operation ON rehearsal_scratch (operation, step, item);
