-- A long message goes out in several, each of which the platform takes or refuses. parts_sent: how many it has taken, so that
-- none is sent again when a later one has to wait.
ALTER TABLE delivery ADD COLUMN parts_sent INTEGER NOT NULL DEFAULT 0;
