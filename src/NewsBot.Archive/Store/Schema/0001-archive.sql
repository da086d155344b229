-- What the archive holds: articles, the people in them, what was said, and the lists answers are read from.
-- Times are unix milliseconds in UTC. Offsets count UTF-16 units of article.text and are cut in C# only:
-- substr() counts code points. "Spans" are written "start:length start:length".

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- An article. Its story is the id of the article that told it first, its own when it leads.
-- sort_at is published_at, or imported_at when nobody knows the date. text stands last, so that lists need not read past it.
CREATE TABLE article (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id         INTEGER NOT NULL,
  sort_at          INTEGER NOT NULL,
  published_at     INTEGER,
  imported_at      INTEGER NOT NULL,
  language         TEXT    NOT NULL,
  is_sample        INTEGER NOT NULL,
  analysis_version INTEGER NOT NULL,
  shingle_count    INTEGER NOT NULL,
  title            TEXT    NOT NULL,
  source           TEXT,
  url              TEXT,
  author           TEXT,
  fingerprint      TEXT    NOT NULL,
  summary          TEXT    NOT NULL,
  text             TEXT    NOT NULL
);

-- The same words count once for each paper that prints them.
CREATE UNIQUE INDEX article_by_fingerprint ON article (fingerprint, COALESCE(source, ''));
CREATE INDEX article_by_url     ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_by_story   ON article (story_id);
CREATE INDEX article_leading    ON article (sort_at DESC, id) WHERE story_id = id;
CREATE INDEX article_by_version ON article (analysis_version, id);
CREATE INDEX article_sample     ON article (id) WHERE is_sample = 1;

-- The article as it came, when that is not its text (packed), and the shingles it stands under.
CREATE TABLE article_raw (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  packed     BLOB,
  shingles   BLOB NOT NULL
);

-- Sampled four-word shingles: what near-duplicates share.
CREATE TABLE shingle (
  hash       INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (hash, article_id)
) WITHOUT ROWID;

-- status: 0 candidate, 1 known, 2 rejected. slug: the id in people.tsv, or #id for somebody the archive came to know.
-- identity: what a candidate is met again by, the key of a full name; a single word stands for somebody in one article only.
-- A merged person keeps the row and points to the survivor, never to somebody merged.
CREATE TABLE person (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  slug        TEXT UNIQUE,
  identity    TEXT UNIQUE,
  status      INTEGER NOT NULL,
  merged_into INTEGER REFERENCES person (id),
  gender      INTEGER NOT NULL,
  name_ar     TEXT,
  name_latin  TEXT,
  role_ar     TEXT,
  role_en     TEXT,
  articles    INTEGER NOT NULL DEFAULT 0,
  stories     INTEGER NOT NULL DEFAULT 0,
  quotes      INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX person_by_stories ON person (status, stories DESC, id) WHERE merged_into IS NULL;
CREATE INDEX person_by_survivor ON person (merged_into) WHERE merged_into IS NOT NULL;

-- Every name of a person. origin: 0 people.tsv, 1 an operator, 2 the news.
CREATE TABLE person_name (
  key       TEXT    NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  name      TEXT    NOT NULL,
  origin    INTEGER NOT NULL,
  PRIMARY KEY (key, person_id)
) WITHOUT ROWID;

CREATE INDEX person_name_by_person ON person_name (person_id);

-- The words of names, to complete them; the consonants of words, to find them under other spellings.
CREATE TABLE person_word (
  is_known  INTEGER NOT NULL,
  word      TEXT    NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (is_known, word, person_id)
) WITHOUT ROWID;

CREATE INDEX person_word_by_person ON person_word (person_id);

CREATE TABLE person_token (
  skeleton  TEXT    NOT NULL,
  is_known  INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (skeleton, is_known DESC, person_id DESC)
) WITHOUT ROWID;

CREATE INDEX person_token_by_person ON person_token (person_id);

-- A person in an article: where, introduced how, and the sentences that tell most ("start:length:score:1", best first; 0: it only means the person).
CREATE TABLE mention (
  article_id INTEGER NOT NULL REFERENCES article (id),
  person_id  INTEGER NOT NULL REFERENCES person (id),
  role       TEXT,
  spans      TEXT NOT NULL,
  sentences  TEXT NOT NULL,
  PRIMARY KEY (article_id, person_id)
) WITHOUT ROWID;

CREATE INDEX mention_by_person ON mention (person_id, article_id);

-- group_id: the quote that is listed for all articles that print the same words of the same speaker; its own id when listed.
-- words: the sorted hashes of its words, and words_key one hash of them all, to find the same quote again.
CREATE TABLE quote (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id      INTEGER NOT NULL REFERENCES article (id),
  group_id        INTEGER NOT NULL,
  kind            INTEGER NOT NULL,
  start           INTEGER NOT NULL,
  length          INTEGER NOT NULL,
  sentence_start  INTEGER NOT NULL,
  sentence_length INTEGER NOT NULL,
  speaker_kind    INTEGER NOT NULL,
  speaker_id      INTEGER REFERENCES person (id),
  speaker         TEXT,
  cue             TEXT,
  stance          INTEGER NOT NULL,
  confidence      REAL    NOT NULL,
  rule            TEXT    NOT NULL,
  words_key       INTEGER NOT NULL,
  words           BLOB    NOT NULL
);

CREATE INDEX quote_by_article ON quote (article_id);
CREATE INDEX quote_by_group   ON quote (group_id) WHERE group_id <> id;
CREATE INDEX quote_by_words   ON quote (words_key);

-- The lists answers are read from, newest first; within one article (one sort_at) in reading order. is_dated: 0 when sort_at is only the time of import.
CREATE TABLE said (
  person_id INTEGER NOT NULL,
  sort_at   INTEGER NOT NULL,
  quote_id  INTEGER NOT NULL,
  is_dated  INTEGER NOT NULL,
  PRIMARY KEY (person_id, sort_at DESC, quote_id)
) WITHOUT ROWID;

-- Quotes whose words or sentence name a person who is not the speaker.
CREATE TABLE named (
  person_id  INTEGER NOT NULL,
  sort_at    INTEGER NOT NULL,
  quote_id   INTEGER NOT NULL,
  is_dated   INTEGER NOT NULL,
  speaker_id INTEGER,
  PRIMARY KEY (person_id, sort_at DESC, quote_id)
) WITHOUT ROWID;

CREATE INDEX named_by_speaker ON named (person_id, speaker_id, sort_at DESC, quote_id) WHERE speaker_id IS NOT NULL;

-- The stories that name a person, each by its first article that does.
CREATE TABLE seen (
  person_id  INTEGER NOT NULL,
  sort_at    INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  is_dated   INTEGER NOT NULL,
  PRIMARY KEY (person_id, sort_at DESC, article_id)
) WITHOUT ROWID;

CREATE INDEX seen_by_time ON seen (sort_at DESC, person_id) WHERE is_dated = 1;

-- Who is named in the same articles, both ways round.
CREATE TABLE met (
  person_id INTEGER NOT NULL,
  other_id  INTEGER NOT NULL,
  articles  INTEGER NOT NULL,
  PRIMARY KEY (person_id, other_id)
) WITHOUT ROWID;

CREATE INDEX met_most ON met (person_id, articles DESC, other_id);

-- Words ready made by SearchText, so the tokenizer only has to cut at spaces. The text itself is kept once, in article.
CREATE VIRTUAL TABLE article_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

-- A listed quote with its sentence, and its speaker as the word p<id>.
CREATE VIRTUAL TABLE quote_search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
