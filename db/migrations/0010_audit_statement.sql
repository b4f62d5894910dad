-- The entries of one statement are held against the chain together, not row by row: an import adds a thousand of them at once.
-- Each must follow the one before it, and the first of them the one that was last; a sequence number that is taken the primary key refuses.
DROP TRIGGER audit_entries_follow_head ON audit_entries;--> statement-breakpoint
CREATE OR REPLACE FUNCTION follow_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT sequence, previous_hash, lag(sequence) OVER w AS former, lag(hash) OVER w AS former_hash FROM came WINDOW w AS (ORDER BY sequence)) c
    WHERE CASE
      WHEN former IS NOT NULL THEN sequence <> former + 1 OR previous_hash <> former_hash
      WHEN sequence = 1 THEN previous_hash <> repeat('0', 64)
      ELSE NOT EXISTS (SELECT FROM public.audit_entries e WHERE e.sequence = c.sequence - 1 AND e.hash = c.previous_hash)
    END
  ) THEN
    RAISE EXCEPTION 'an audit entry must follow the last one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER audit_entries_follow_head AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION follow_audit_head()
