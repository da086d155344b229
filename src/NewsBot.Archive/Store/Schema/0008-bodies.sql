-- The index of quotes also holds what bodies and groups said, each word of their name as by<word>. What was read before is read again.
UPDATE article SET analysis_version = 0
WHERE id IN (SELECT article_id FROM quote WHERE speaker_kind IN (2, 3) AND speaker IS NOT NULL);
