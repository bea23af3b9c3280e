-- Identifies the content of the seed that was loaded. Stores that an older version filled have none.
ALTER TABLE seed ADD COLUMN sha256 TEXT;
