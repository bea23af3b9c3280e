-- Workspaces, companies, people and keys of the Well wing. A tenant is whatever shares a tenant_id.
CREATE TABLE well_company (
  id         TEXT NOT NULL PRIMARY KEY,
  tenant_id  TEXT NOT NULL
);

CREATE TABLE well_workspace (
  id                      TEXT    NOT NULL PRIMARY KEY,
  tenant_id               TEXT    NOT NULL,
  name                    TEXT    NOT NULL,
  description             TEXT,
  avatar_image            TEXT,
  avatar_color            TEXT,
  external_workspace_id   TEXT    UNIQUE,
  trusted                 BOOLEAN NOT NULL,
  auto_extract_enabled    BOOLEAN NOT NULL,
  stage                   TEXT    NOT NULL,
  timezone                TEXT,
  parent_workspace_id     TEXT    REFERENCES well_workspace (id),
  media_id                TEXT,
  own_company_id          TEXT    REFERENCES well_company (id),
  accounting_settings_id  TEXT,
  created_at              BIGINT  NOT NULL,
  updated_at              BIGINT  NOT NULL
);

CREATE INDEX well_workspace_by_parent ON well_workspace (parent_workspace_id);

CREATE TABLE well_membership (
  id            TEXT    NOT NULL PRIMARY KEY,
  person_id     TEXT    NOT NULL,
  workspace_id  TEXT    NOT NULL REFERENCES well_workspace (id),
  role          TEXT    NOT NULL,
  active        BOOLEAN NOT NULL,
  UNIQUE (person_id, workspace_id)
);

CREATE INDEX well_membership_by_workspace ON well_membership (workspace_id);

CREATE TABLE well_webhook (
  id            TEXT NOT NULL PRIMARY KEY,
  workspace_id  TEXT NOT NULL REFERENCES well_workspace (id)
);

CREATE INDEX well_webhook_by_workspace ON well_webhook (workspace_id);

CREATE TABLE well_provider (
  id            TEXT NOT NULL PRIMARY KEY,
  workspace_id  TEXT NOT NULL REFERENCES well_workspace (id)
);

CREATE INDEX well_provider_by_workspace ON well_provider (workspace_id);

CREATE TABLE well_api_key (
  hash                  TEXT NOT NULL PRIMARY KEY,
  person_id             TEXT NOT NULL,
  default_workspace_id  TEXT NOT NULL
);
