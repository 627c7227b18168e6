-- Which kinds of operations may be started now, who said so, and what was said before.

CREATE TABLE kind_switch (
  kind         text PRIMARY KEY,
  mode         text NOT NULL DEFAULT 'ON' CHECK (mode IN ('ON', 'PREVIEW_ONLY', 'OFF')),
  mode_by      text,
  mode_reason  text,
  -- A pause lapses by itself.
  paused_until timestamptz,
  paused_by    text,
  paused_reason text
);

CREATE TABLE kind_change (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  at           timestamptz NOT NULL DEFAULT now(),
  kind         text NOT NULL,
  actor        text NOT NULL,
  change       text NOT NULL,
  reason       text NOT NULL
);
