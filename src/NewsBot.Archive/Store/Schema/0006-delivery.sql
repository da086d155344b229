-- What is owed to chats. Times are unix milliseconds, UTC. chat is the platform with its chat id ("telegram:-100123"), thread a
-- topic or thread inside it, '' for the chat itself.

-- A digest on schedule. name is that of the settings, null when it was made in a chat; topics stand one a line; when_empty: skip
-- or say; catch_up: how late a missed one may still go out. next_wall, the time on the wall it is due at, names a due time once
-- and for all. seen_article: the newest article the last one that went out could tell of. note: why the last one did not go out.
CREATE TABLE digest (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT UNIQUE,
  chat         TEXT    NOT NULL,
  thread       TEXT    NOT NULL,
  schedule     TEXT    NOT NULL,
  zone         TEXT    NOT NULL,
  topics       TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  items        INTEGER NOT NULL,
  when_empty   TEXT    NOT NULL,
  catch_up     INTEGER NOT NULL,
  made_at      INTEGER NOT NULL,
  next_at      INTEGER,
  next_wall    TEXT,
  paused       TEXT,
  seen_article INTEGER NOT NULL,
  last_at      INTEGER,
  note         TEXT
);

CREATE INDEX digest_by_due  ON digest (next_at) WHERE next_at IS NOT NULL AND paused IS NULL;
CREATE INDEX digest_by_chat ON digest (chat);

-- Whom a digest is about; everybody when nobody is listed.
CREATE TABLE digest_person (
  digest_id INTEGER NOT NULL REFERENCES digest (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (digest_id, person_id)
) WITHOUT ROWID;

-- Whom a chat follows. seen_article: the newest article the last alert could tell of.
CREATE TABLE follow (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  chat         TEXT    NOT NULL,
  thread       TEXT    NOT NULL,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  language     TEXT    NOT NULL,
  made_at      INTEGER NOT NULL,
  seen_article INTEGER NOT NULL,
  UNIQUE (chat, thread, person_id)
);

CREATE INDEX follow_by_person ON follow (person_id);

-- When a chat is not to be disturbed, in minutes of the day by the clock of its zone.
CREATE TABLE chat_quiet (
  chat       TEXT PRIMARY KEY,
  zone       TEXT    NOT NULL,
  quiet_from INTEGER NOT NULL,
  quiet_to   INTEGER NOT NULL
) WITHOUT ROWID;

-- One message owed. key says what for: a digest and its due time, or a chat and the article that set off an alert; it is owed once.
-- kind: 0 digest, 1 alert. state: 0 due, 1 sending, 2 sent, 3 nothing to send, 4 expired, 5 given up.
-- What it tells of is fixed when it is first taken in hand: articles up to upto_article.
CREATE TABLE delivery (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  key           TEXT    NOT NULL UNIQUE,
  kind          INTEGER NOT NULL,
  digest_id     INTEGER,
  chat          TEXT    NOT NULL,
  thread        TEXT    NOT NULL,
  due_at        INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL,
  state         INTEGER NOT NULL,
  upto_article  INTEGER,
  attempts      INTEGER NOT NULL,
  next_at       INTEGER NOT NULL,
  holder        TEXT,
  claimed_until INTEGER NOT NULL,
  reason        TEXT,
  finished_at   INTEGER
);

CREATE INDEX delivery_open    ON delivery (next_at) WHERE state < 2;
CREATE INDEX delivery_in_line ON delivery (chat, due_at, id) WHERE state < 2;
CREATE INDEX delivery_by_chat ON delivery (chat, finished_at) WHERE state >= 2;
CREATE INDEX delivery_by_age  ON delivery (finished_at) WHERE state >= 2;
