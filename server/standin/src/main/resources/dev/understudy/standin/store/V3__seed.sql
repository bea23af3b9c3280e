-- One row once seed data was loaded; of several servers that start on an empty store, one inserts it and the others wait.
CREATE TABLE seed (
  id         INTEGER NOT NULL PRIMARY KEY,
  source     TEXT    NOT NULL,
  loaded_at  BIGINT  NOT NULL
);
