-- Graphs, what they may have, and what a tenant has beside each of them.

CREATE TABLE tier (
  name            text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  -- A higher one is more: it decides whether a change goes up or down. Prices do not.
  rank            integer NOT NULL UNIQUE,
  subgraphs       integer NOT NULL CHECK (subgraphs >= 0),
  storage_gb      integer NOT NULL CHECK (storage_gb > 0),
  -- How long backups are kept once the graph is gone.
  hosting_days    integer NOT NULL CHECK (hosting_days >= 0),
  monthly_cents   bigint NOT NULL CHECK (monthly_cents >= 0),
  monthly_credits bigint NOT NULL CHECK (monthly_credits >= 0),
  -- How many graphs share one instance.
  families        integer NOT NULL DEFAULT 1 CHECK (families > 0)
);

INSERT INTO tier
  (name, rank, subgraphs, storage_gb, hosting_days, monthly_cents, monthly_credits)
VALUES
  ('standard', 1, 3, 20, 90, 14900, 8000),
  ('large', 2, 10, 50, 180, 29900, 32000),
  ('xlarge', 3, 25, 100, 365, 69900, 100000);

CREATE TABLE graph (
  id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  kind         text NOT NULL CHECK (kind IN ('TENANT', 'REPOSITORY')),
  -- Nobody's, if it is shared.
  tenant       text,
  name         text NOT NULL CHECK (name <> ''),
  tier         text NOT NULL REFERENCES tier,
  state        text NOT NULL DEFAULT 'PROVISIONING' CHECK (state IN
                 ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'TEARING_DOWN', 'DEPROVISIONED',
                  'QUARANTINED', 'DRIFTED')),
  -- Why it is in that state, where there is something to say.
  reason       text,
  -- The state it goes back to when the trouble is over.
  resumes      text CHECK (resumes IN ('ACTIVE', 'SUSPENDED', 'TEARING_DOWN')),
  -- Where it is served, and how often that has changed: an older place never replaces a newer one.
  instance     text,
  placement    bigint NOT NULL DEFAULT 0,
  -- The one that is live; 0 before the first.
  generation   bigint NOT NULL DEFAULT 0,
  provisioned_by uuid REFERENCES operation ON DELETE SET NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'REPOSITORY') = (tenant IS NULL)),
  CHECK (kind = 'TENANT' OR state NOT IN ('SUSPENDED', 'TEARING_DOWN', 'DEPROVISIONED')),
  CHECK ((state IN ('QUARANTINED', 'DRIFTED')) = (resumes IS NOT NULL)),
  CHECK (state <> 'ACTIVE' OR instance IS NOT NULL)
);

CREATE INDEX graph_tenant ON graph (tenant, id) WHERE tenant IS NOT NULL;

CREATE INDEX graph_instance ON graph (instance) WHERE instance IS NOT NULL;

CREATE INDEX graph_provisioned_by ON graph (provisioned_by) WHERE provisioned_by IS NOT NULL;

CREATE TABLE subgraph (
  graph        text NOT NULL REFERENCES graph,
  name         text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,62}$' AND name <> 'main'),
  -- Its place among those of its graph; given again once it is free.
  number       integer NOT NULL CHECK (number > 0),
  created_by   uuid REFERENCES operation ON DELETE SET NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (graph, name),
  UNIQUE (graph, number)
);

CREATE INDEX subgraph_created_by ON subgraph (created_by) WHERE created_by IS NOT NULL;

-- What is paid for a graph. Those that are over stay.
CREATE TABLE subscription (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  graph        text NOT NULL REFERENCES graph,
  tenant       text NOT NULL,
  tier         text NOT NULL REFERENCES tier,
  monthly_cents bigint NOT NULL CHECK (monthly_cents >= 0),
  state        text NOT NULL CHECK (state IN
                 ('PENDING', 'PENDING_PAYMENT', 'PROVISIONING', 'ACTIVE', 'MIGRATING', 'PAUSED',
                  'PAST_DUE', 'UNPAID', 'CANCELED', 'FAILED')),
  direction    text CHECK (direction IN ('UP', 'DOWN')),
  since        timestamptz NOT NULL DEFAULT now(),
  ends_at      timestamptz,
  CHECK ((state = 'MIGRATING') = (direction IS NOT NULL)),
  CHECK (ends_at IS NULL OR state = 'CANCELED')
);

CREATE UNIQUE INDEX subscription_live ON subscription (graph)
  WHERE state NOT IN ('CANCELED', 'FAILED');

CREATE INDEX subscription_graph ON subscription (graph);

-- What a graph and each of its subgraphs have. The member is the subgraph's name, or main for the
-- graph itself.
CREATE TABLE graph_grant (
  graph        text NOT NULL REFERENCES graph,
  member       text NOT NULL,
  actor        text NOT NULL CHECK (actor <> ''),
  role         text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
  since        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (graph, member, actor)
);

CREATE TABLE graph_credit (
  graph        text NOT NULL REFERENCES graph,
  member       text NOT NULL,
  monthly      bigint NOT NULL CHECK (monthly >= 0),
  balance      bigint NOT NULL,
  PRIMARY KEY (graph, member)
);

CREATE TABLE graph_schema (
  graph        text NOT NULL REFERENCES graph,
  member       text NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  -- Node and edge tables as a mapping names them.
  tables       jsonb NOT NULL,
  since        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (graph, member, version)
);
