-- What a person must be told, and what is to be started: both are written in the transaction that
-- causes them and carried out afterwards by any worker.

CREATE TABLE alert (
  key           text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
  operation     uuid REFERENCES operation ON DELETE SET NULL,
  wrong         text NOT NULL,
  safe          text NOT NULL,
  todo          text NOT NULL,
  raised_at     timestamptz NOT NULL DEFAULT now(),
  told_at       timestamptz,
  -- How often a channel failed to tell it, and when the next try is due.
  attempts      integer NOT NULL DEFAULT 0,
  next_at       timestamptz NOT NULL DEFAULT now(),
  failure       text,
  claimed_by    uuid,
  claimed_until timestamptz,
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
);

CREATE INDEX alert_untold ON alert (next_at, key) WHERE told_at IS NULL;

CREATE INDEX alert_operation ON alert (operation) WHERE operation IS NOT NULL;

-- A workflow that is to be started. The row's id is the request id of the start, so a start whose
-- answer was lost is not a second run.
CREATE TABLE run_request (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  workflow_type text NOT NULL CHECK (workflow_type <> ''),
  workflow_id   text NOT NULL CHECK (workflow_id <> ''),
  -- Temporal takes payloads of up to 2 MB; what is refused here would only die later.
  input         jsonb NOT NULL CHECK (octet_length(input::text) <= 1000000),
  -- The operation that caused it, and why.
  cause         uuid REFERENCES operation ON DELETE SET NULL,
  reason        text NOT NULL,
  state         text NOT NULL DEFAULT 'PENDING'
                  CHECK (state IN ('PENDING', 'STARTED', 'JOINED', 'REFUSED', 'DEAD')),
  -- What became of it, or what stands in the way, in a sentence.
  fate          text,
  run_id        text,
  attempts      integer NOT NULL DEFAULT 0,
  next_at       timestamptz NOT NULL DEFAULT now(),
  claimed_by    uuid,
  claimed_until timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  decided_at    timestamptz,
  CHECK ((state = 'PENDING') = (decided_at IS NULL)),
  CHECK (state = 'PENDING' OR fate IS NOT NULL),
  CHECK (state <> 'STARTED' OR run_id IS NOT NULL),
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
);

-- Asked twice before it is started, it is one request.
CREATE UNIQUE INDEX run_request_open ON run_request (workflow_id) WHERE state = 'PENDING';

CREATE INDEX run_request_due ON run_request (next_at, id) WHERE state = 'PENDING';

CREATE INDEX run_request_cause ON run_request (cause) WHERE cause IS NOT NULL;
