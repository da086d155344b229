-- What the conversation remembers. chat is the platform and its own id ("telegram:-100123"), asker the platform's user id.

-- language: ar or en; a chat without a row is answered in the language of the question.
CREATE TABLE chat_language (
  chat     TEXT PRIMARY KEY,
  language TEXT NOT NULL
) WITHOUT ROWID;

-- Whom an asker meant by a name that fits several people. name is a short hash of the name's key.
CREATE TABLE chat_choice (
  chat      TEXT    NOT NULL,
  asker     TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  person_id INTEGER NOT NULL,
  chosen_at INTEGER NOT NULL,
  PRIMARY KEY (chat, asker, name)
) WITHOUT ROWID;

-- What "why?" means without a button: the data of the button under the last answer.
CREATE TABLE chat_last_answer (
  chat   TEXT NOT NULL,
  asker  TEXT NOT NULL,
  button TEXT NOT NULL,
  PRIMARY KEY (chat, asker)
) WITHOUT ROWID;

-- Words too long for a button's 64 bytes, by a token made of their hash.
CREATE TABLE kept_text (
  token      TEXT PRIMARY KEY,
  text       TEXT    NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX kept_text_by_expiry ON kept_text (expires_at);
