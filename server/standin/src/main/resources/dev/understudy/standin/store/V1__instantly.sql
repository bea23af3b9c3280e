-- Workspaces and keys of the Instantly wing. A key may name a workspace that is gone; that is a state callers must meet.
CREATE TABLE instantly_workspace (
  id                         TEXT    NOT NULL PRIMARY KEY,
  parent_id                  TEXT,
  owner                      TEXT    NOT NULL,
  name                       TEXT    NOT NULL,
  timestamp_created          BIGINT  NOT NULL,
  timestamp_updated          BIGINT  NOT NULL,
  paid                       BOOLEAN NOT NULL,
  limit_per_second           INTEGER,
  limit_per_minute           INTEGER,
  plan_id                    TEXT,
  add_unsub_to_block         BOOLEAN,
  default_opportunity_value  TEXT,
  plan_id_leadfinder         TEXT,
  verification_quantity      TEXT,
  verification_product_id    TEXT,
  verification_updated       BIGINT,
  org_logo_url               TEXT,
  org_client_domain          TEXT,
  plan_id_crm                TEXT,
  plan_id_website_visitor    TEXT,
  plan_id_inbox_placement    TEXT
);

CREATE TABLE instantly_api_key (
  hash          TEXT NOT NULL PRIMARY KEY,
  workspace_id  TEXT NOT NULL,
  scopes        TEXT NOT NULL
);
