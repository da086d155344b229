-- The words of a body's name stand in the index of quotes as no word of a text does. What was read before is read again.
UPDATE article SET analysis_version = 0
WHERE id IN (SELECT article_id FROM quote WHERE speaker_kind IN (2, 3) AND speaker IS NOT NULL);
