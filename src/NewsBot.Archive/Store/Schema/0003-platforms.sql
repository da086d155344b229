-- What several processes on one store agree on. Times are unix milliseconds, UTC.

-- Who owns polling and sending for a token. name is the platform with a hash of its token, never the token.
CREATE TABLE lease (
  name       TEXT PRIMARY KEY,
  holder     TEXT    NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Chats that cannot be written to at present, or are known under another id now.
CREATE TABLE chat_standing (
  chat     TEXT PRIMARY KEY,
  gone_at  INTEGER,
  reason   TEXT,
  moved_to TEXT
) WITHOUT ROWID;
