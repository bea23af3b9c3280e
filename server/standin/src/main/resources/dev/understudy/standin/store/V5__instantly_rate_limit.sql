-- The requests of each workspace in its current second and minute, counted by all servers that share a PostgreSQL
-- database. Times are those of the database. On SQLite, the only server counts in memory.
CREATE TABLE instantly_rate_limit (
  workspace_id  TEXT    NOT NULL PRIMARY KEY,
  second_began  BIGINT  NOT NULL,
  second_count  INTEGER NOT NULL,
  minute_began  BIGINT  NOT NULL,
  minute_count  INTEGER NOT NULL,
  counted_at    BIGINT  NOT NULL,
  granted       INTEGER NOT NULL
);
