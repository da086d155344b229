-- What serving Telegram must know after a restart. bot is the bot's user id. Times are unix milliseconds, UTC.

-- Updates received. They are written down before Telegram is told that they arrived, and body is taken out once the answer is sent;
-- the bare id stays as long as the update may be delivered again.
CREATE TABLE telegram_update (
  bot         INTEGER NOT NULL,
  update_id   INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  body        TEXT,
  PRIMARY KEY (bot, update_id)
) WITHOUT ROWID;

CREATE INDEX telegram_update_open ON telegram_update (bot, update_id) WHERE body IS NOT NULL;
CREATE INDEX telegram_update_by_age ON telegram_update (received_at);

-- Until when Telegram asked not to send: to one chat, or, for chat 0, at all.
CREATE TABLE telegram_pause (
  bot   INTEGER NOT NULL,
  chat  INTEGER NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (bot, chat)
) WITHOUT ROWID;

-- What was registered for the bot, as a hash, so that it is registered once for each change.
CREATE TABLE telegram_setup (
  bot  INTEGER PRIMARY KEY,
  hash TEXT NOT NULL
);

-- Counts the changes of people and articles, so that what was worked out from them can be kept until the next one.
CREATE TABLE archive_version (
  version INTEGER NOT NULL
);

INSERT INTO archive_version (version) VALUES (0);
