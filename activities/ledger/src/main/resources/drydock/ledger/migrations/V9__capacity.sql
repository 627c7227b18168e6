-- Places for graphs: what is reserved, and the volumes that are attached to machines.

ALTER TABLE tier
  -- Machines beyond those that are needed, for the next one that comes.
  ADD COLUMN warm integer NOT NULL DEFAULT 0 CHECK (warm >= 0);

-- One that is to come to a machine. Giving back is deleting the row: how many machines are wanted
-- follows from the rows there are.
CREATE TABLE reservation (
  graph        text PRIMARY KEY REFERENCES graph,
  operation    uuid NOT NULL REFERENCES operation,
  tier         text NOT NULL REFERENCES tier,
  -- The order in which they came: who is beyond the maximum is the last.
  number       bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  instance     text,
  since        timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX reservation_operation ON reservation (operation);

CREATE INDEX reservation_tier ON reservation (tier, number);

-- Machines that end: nobody comes to them any more. Ids are never given again.
CREATE TABLE ending_instance (
  instance     text PRIMARY KEY,
  operation    uuid REFERENCES operation ON DELETE SET NULL,
  since        timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ending_instance_operation ON ending_instance (operation) WHERE operation IS NOT NULL;

CREATE TABLE volume (
  id           text PRIMARY KEY,
  tier         text NOT NULL REFERENCES tier,
  zone         text NOT NULL,
  size_gb      integer NOT NULL CHECK (size_gb > 0),
  instance     text NOT NULL,
  made_by      uuid REFERENCES operation ON DELETE SET NULL,
  since        timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX volume_instance ON volume (instance);

CREATE INDEX volume_made_by ON volume (made_by) WHERE made_by IS NOT NULL;
