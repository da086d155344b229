-- Which commands Discord was told of last. place: a hash of the bot's token, then the server or "everywhere".
CREATE TABLE discord_registration (
  place TEXT PRIMARY KEY,
  hash  TEXT NOT NULL
) WITHOUT ROWID;
