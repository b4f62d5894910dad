-- When a thing was written, when it is asked about, and what day it is in Belgium. A writer says its instant once for its whole transaction.
CREATE FUNCTION written_at() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('monitum.written_at', true), '')::timestamptz, clock_timestamp())
$$;--> statement-breakpoint
CREATE FUNCTION as_of_instant() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('monitum.as_of', true), '')::timestamptz
$$;--> statement-breakpoint
CREATE FUNCTION belgian_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (coalesce(public.as_of_instant(), now()) AT TIME ZONE 'Europe/Brussels')::date
$$;--> statement-breakpoint

-- States that were added, and rules between columns.
ALTER TABLE assessments DROP CONSTRAINT assessments_state_known, ADD CONSTRAINT assessments_state_known
  CHECK (state IN ('draft', 'inReview', 'returned', 'published', 'superseded', 'withdrawn'));--> statement-breakpoint
ALTER TABLE assessments DROP CONSTRAINT assessments_one_at_a_time, ADD CONSTRAINT assessments_one_at_a_time EXCLUDE USING gist (
  recommendation WITH =, (coalesce(authority, '')) WITH =, tstzrange(valid_from, valid_to) WITH &&
) WHERE (state IN ('published', 'superseded', 'withdrawn'));--> statement-breakpoint
ALTER TABLE contributions DROP CONSTRAINT contributions_state_known, ADD CONSTRAINT contributions_state_known
  CHECK (state IN ('submitted', 'published', 'refused', 'withdrawn'));--> statement-breakpoint
ALTER TABLE proposed_assessments ADD CONSTRAINT proposed_assessments_state_known CHECK (state IN ('open', 'taken', 'dismissed'));--> statement-breakpoint
ALTER TABLE users ADD CONSTRAINT users_voice_known CHECK (voice IN ('civilSociety', 'authority', 'independentInstitution'));--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaty_actions', 'positions', 'grades'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)), ADD CONSTRAINT %3$I CHECK (merged_into IS NULL OR withdrawn_at IS NOT NULL), ADD CONSTRAINT %4$I CHECK (NOT is_redacted OR withdrawn_at IS NOT NULL)',
      name, name || '_withdrawn_for_a_reason', name || '_merged_are_withdrawn', name || '_redacted_are_withdrawn');
  END LOOP;
END $$;--> statement-breakpoint

-- The audit chain is only ever added to, each entry to the last.
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();--> statement-breakpoint
CREATE FUNCTION follow_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head record;
BEGIN
  SELECT sequence, hash INTO head FROM public.audit_entries ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> coalesce(head.sequence, 0) + 1 OR NEW.previous_hash <> coalesce(head.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'an audit entry must follow the last one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER audit_entries_follow_head BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION follow_audit_head();--> statement-breakpoint
CREATE TRIGGER hand_overs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hand_overs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();--> statement-breakpoint

-- What every row was, and from when to when: `history` holds each version of the rows that readers can ask about a past day of.
CREATE SCHEMA history;--> statement-breakpoint
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := written_at();
  same text;
BEGIN
  SELECT string_agg(format('h.%1$I = x.%1$I', key), ' AND ') INTO same FROM unnest(TG_ARGV) key;
  IF TG_OP <> 'INSERT' THEN
    -- A version that began in the same transaction was never seen by anybody.
    EXECUTE format('DELETE FROM history.%I h USING gone x WHERE %s AND h.written_to = ''infinity'' AND h.written_from >= $1', TG_TABLE_NAME, same) USING at;
    EXECUTE format('UPDATE history.%I h SET written_to = $1 FROM gone x WHERE %s AND h.written_to = ''infinity''', TG_TABLE_NAME, same) USING at;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('INSERT INTO history.%I SELECT $1, ''infinity'', x.* FROM came x', TG_TABLE_NAME) USING at;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
-- The columns of the history stand before those of the table, so that a column added to both later stays in its place.
CREATE FUNCTION remember(name text, VARIADIC keys text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  columns text;
  arguments text;
  start timestamptz := coalesce((SELECT min(loaded_at) FROM public.seed_loads), now());
BEGIN
  SELECT string_agg(format('%I', key), ', '), string_agg(format('%L', key), ', ') INTO columns, arguments FROM unnest(keys) key;
  EXECUTE format('CREATE TABLE history.%1$I (written_from timestamptz NOT NULL, written_to timestamptz NOT NULL, LIKE public.%1$I, PRIMARY KEY (%2$s, written_from), CHECK (written_to > written_from))', name, columns);
  EXECUTE format('INSERT INTO history.%1$I SELECT $1, ''infinity'', x.* FROM public.%1$I x', name) USING start;
  EXECUTE format('CREATE TRIGGER %2$I AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%3$s)', name, name || '_inserted', arguments);
  EXECUTE format('CREATE TRIGGER %2$I AFTER UPDATE ON public.%1$I REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%3$s)', name, name || '_updated', arguments);
  EXECUTE format('CREATE TRIGGER %2$I AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%3$s)', name, name || '_deleted', arguments);
END $$;--> statement-breakpoint

-- Where each recommendation stands: the assessment of the whole, or else the worst open status among the authorities addressed or assessed.
-- What nobody has assessed weighs least, but keeps a recommendation from counting as implemented.
CREATE FUNCTION refresh_standings(ids text[]) RETURNS void LANGUAGE sql AS $$
  WITH asked AS (SELECT DISTINCT unnest(ids) AS id),
  found AS (SELECT a.recommendation, a.authority, a.status FROM asked JOIN public.assessments a ON a.recommendation = asked.id WHERE a.state = 'published'),
  by_authority AS (
    SELECT coalesce(ra.recommendation, f.recommendation) AS recommendation, coalesce(f.status, 'notAssessed') AS status
    FROM (SELECT x.recommendation, x.authority FROM asked JOIN public.recommendation_authorities x ON x.recommendation = asked.id) ra
      FULL JOIN (SELECT * FROM found WHERE authority IS NOT NULL) f ON f.recommendation = ra.recommendation AND f.authority = ra.authority),
  rolled AS (
    SELECT recommendation, count(*) AS addressed, count(*) FILTER (WHERE status <> 'notAssessed') AS assessed, count(*) FILTER (WHERE status = 'implemented') AS implemented,
      CASE
        WHEN bool_and(status = 'notAssessed') THEN 'notAssessed'
        WHEN bool_and(status IN ('implemented', 'notApplicable')) THEN CASE WHEN bool_or(status = 'implemented') THEN 'implemented' ELSE 'notApplicable' END
        ELSE (array_agg(status ORDER BY array_position(ARRAY['regressed', 'noProgress', 'limitedProgress', 'substantialProgress', 'insufficientInformation', 'notAssessed'], status))
          FILTER (WHERE status NOT IN ('implemented', 'notApplicable')))[1]
      END AS status
    FROM by_authority GROUP BY recommendation),
  standing AS (
    SELECT asked.id, coalesce(whole.status, rolled.status, 'notAssessed') AS status, whole.status IS NULL AND coalesce(rolled.assessed, 0) > 0 AS is_rolled_up,
      coalesce(rolled.addressed, 0) AS addressed, coalesce(rolled.assessed, 0) AS assessed, coalesce(rolled.implemented, 0) AS implemented
    FROM asked LEFT JOIN found whole ON whole.recommendation = asked.id AND whole.authority IS NULL LEFT JOIN rolled ON rolled.recommendation = asked.id),
  -- A grade of the procedure says where a file stands, not the world; what says "we do not know" differs from nothing.
  voices AS (
    SELECT id, status FROM standing
    UNION ALL (SELECT DISTINCT ON (g.recommendation, g.scheme) g.recommendation, sg.mapped_status FROM asked JOIN public.grades g ON g.recommendation = asked.id
      JOIN public.scheme_grades sg ON sg.scheme = g.scheme AND sg.code = g.grade JOIN public.grade_schemes gs ON gs.code = g.scheme
      WHERE gs.axis <> 'procedure' AND g.published_at IS NOT NULL AND g.withdrawn_at IS NULL ORDER BY g.recommendation, g.scheme, g.graded_on DESC NULLS LAST, g.id)
    UNION ALL SELECT c.recommendation, c.status FROM asked JOIN public.contributions c ON c.recommendation = asked.id WHERE c.state = 'published' AND c.status IS NOT NULL),
  differing AS (SELECT id FROM voices WHERE status NOT IN ('notAssessed', 'insufficientInformation') GROUP BY id HAVING count(DISTINCT status) > 1)
  INSERT INTO public.recommendation_standings AS s (recommendation, status, is_rolled_up, is_assessed, addressed, assessed, implemented, disagreement)
  SELECT r.id, st.status, st.is_rolled_up, st.status <> 'notAssessed', st.addressed, st.assessed, st.implemented, d.id IS NOT NULL
  FROM standing st JOIN public.recommendations r ON r.id = st.id LEFT JOIN differing d ON d.id = st.id
  ON CONFLICT (recommendation) DO UPDATE SET status = excluded.status, is_rolled_up = excluded.is_rolled_up, is_assessed = excluded.is_assessed,
    addressed = excluded.addressed, assessed = excluded.assessed, implemented = excluded.implemented, disagreement = excluded.disagreement
  WHERE (s.status, s.is_rolled_up, s.is_assessed, s.addressed, s.assessed, s.implemented, s.disagreement)
    IS DISTINCT FROM (excluded.status, excluded.is_rolled_up, excluded.is_assessed, excluded.addressed, excluded.assessed, excluded.implemented, excluded.disagreement)
$$;--> statement-breakpoint
CREATE FUNCTION refresh_standings_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids text[];
BEGIN
  IF TG_OP = 'INSERT' THEN EXECUTE format('SELECT array_agg(DISTINCT %I) FROM came', TG_ARGV[0]) INTO ids;
  ELSIF TG_OP = 'DELETE' THEN EXECUTE format('SELECT array_agg(DISTINCT %I) FROM gone', TG_ARGV[0]) INTO ids;
  ELSE EXECUTE format('SELECT array_agg(DISTINCT id) FROM (SELECT %1$I AS id FROM came UNION ALL SELECT %1$I FROM gone) x', TG_ARGV[0]) INTO ids;
  END IF;
  PERFORM refresh_standings(ids);
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  CREATE TRIGGER recommendations_standing AFTER INSERT ON recommendations REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_standings_of_rows('id');
  FOREACH name IN ARRAY ARRAY['assessments', 'grades', 'contributions', 'recommendation_authorities'] LOOP
    EXECUTE format('CREATE TRIGGER %2$I AFTER INSERT ON %1$I REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION refresh_standings_of_rows(''recommendation'')', name, name || '_standing_inserted');
    EXECUTE format('CREATE TRIGGER %2$I AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION refresh_standings_of_rows(''recommendation'')', name, name || '_standing_updated');
    EXECUTE format('CREATE TRIGGER %2$I AFTER DELETE ON %1$I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refresh_standings_of_rows(''recommendation'')', name, name || '_standing_deleted');
  END LOOP;
END $$;--> statement-breakpoint
SELECT refresh_standings(array(SELECT id FROM recommendations));--> statement-breakpoint

SELECT remember('recommendations', 'id'), remember('recommendation_texts', 'recommendation', 'language', 'origin'),
  remember('recommendation_authorities', 'recommendation', 'authority'), remember('recommending_states', 'recommendation', 'state'),
  remember('recommendation_articles', 'recommendation', 'treaty', 'article'), remember('tags', 'recommendation', 'scheme', 'code'),
  remember('recommendation_standings', 'recommendation'), remember('lineage', 'earlier', 'later'), remember('positions', 'id'), remember('grades', 'id'),
  remember('documents', 'id'), remember('reviews', 'id'), remember('deadlines', 'id'), remember('measures', 'id'),
  remember('measure_recommendations', 'measure', 'recommendation'), remember('treaty_actions', 'id');--> statement-breakpoint
CREATE INDEX recommendation_standings_as_of ON history.recommendation_standings (status, recommendation, written_from);--> statement-breakpoint
CREATE INDEX recommendation_authorities_as_of ON history.recommendation_authorities (authority, recommendation);--> statement-breakpoint
CREATE INDEX tags_as_of ON history.tags (scheme, code, recommendation);--> statement-breakpoint
CREATE INDEX recommendations_as_of ON history.recommendations (adopted_on DESC NULLS LAST, symbol_key, paragraph_sort);--> statement-breakpoint
CREATE INDEX assessments_by_validity ON assessments (authority, status, recommendation, valid_from) WHERE state IN ('published', 'superseded', 'withdrawn');--> statement-breakpoint

-- What a document of the search index copies: whatever changes it, by whatever way, leaves a note that it is out of date.
CREATE SEQUENCE search_marks;--> statement-breakpoint
CREATE FUNCTION queue_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := CASE TG_OP WHEN 'INSERT' THEN '(TABLE came)' WHEN 'DELETE' THEN '(TABLE gone)' ELSE '(TABLE came UNION ALL TABLE gone)' END;
BEGIN
  EXECUTE format('INSERT INTO public.search_queue (kind, id, mark) SELECT %L, id, nextval(''public.search_marks'') FROM (SELECT DISTINCT id FROM (%s) q WHERE id IS NOT NULL) ids ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark',
    TG_ARGV[0], replace(TG_ARGV[1], 'CHANGED', changed));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION keep_searchable(name text, kind text, query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER %2$I AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION queue_search(%3$L, %4$L)', name, name || '_queued_on_insert_' || kind, kind, query);
  EXECUTE format('CREATE TRIGGER %2$I AFTER UPDATE ON public.%1$I REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION queue_search(%3$L, %4$L)', name, name || '_queued_on_update_' || kind, kind, query);
  EXECUTE format('CREATE TRIGGER %2$I AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION queue_search(%3$L, %4$L)', name, name || '_queued_on_delete_' || kind, kind, query);
END $$;--> statement-breakpoint
SELECT keep_searchable('recommendations', 'recommendation', 'SELECT id FROM CHANGED c'),
  keep_searchable('recommendation_texts', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('recommendation_authorities', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('recommendation_articles', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('recommending_states', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('tags', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('positions', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('grades', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('assessments', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('recommendation_standings', 'recommendation', 'SELECT recommendation AS id FROM CHANGED c'),
  keep_searchable('lineage', 'recommendation', 'SELECT earlier AS id FROM CHANGED c UNION ALL SELECT later FROM CHANGED c'),
  keep_searchable('documents', 'recommendation', 'SELECT r.id FROM CHANGED c JOIN public.recommendations r ON r.document = c.id'),
  keep_searchable('reviews', 'recommendation', 'SELECT r.id FROM CHANGED c JOIN public.documents d ON d.review = c.id JOIN public.recommendations r ON r.document = d.id'),
  keep_searchable('deadlines', 'recommendation', 'SELECT r.id FROM CHANGED c JOIN public.documents d ON d.id = c.document OR (c.document IS NULL AND d.review = c.review) JOIN public.recommendations r ON r.document = d.id'),
  keep_searchable('paragraphs', 'recommendation', 'SELECT r.id FROM CHANGED c JOIN public.paragraphs p ON p.id = c.id OR p.parent = c.id JOIN public.recommendations r ON r.paragraph = p.id'),
  keep_searchable('documents', 'document', 'SELECT id FROM CHANGED c'),
  keep_searchable('document_aliases', 'document', 'SELECT document AS id FROM CHANGED c'),
  keep_searchable('treaties', 'treaty', 'SELECT code AS id FROM CHANGED c'),
  keep_searchable('treaty_themes', 'treaty', 'SELECT treaty AS id FROM CHANGED c'),
  keep_searchable('measures', 'measure', 'SELECT id FROM CHANGED c'),
  keep_searchable('measure_themes', 'measure', 'SELECT measure AS id FROM CHANGED c'),
  keep_searchable('measure_authorities', 'measure', 'SELECT measure AS id FROM CHANGED c'),
  keep_searchable('measure_treaties', 'measure', 'SELECT measure AS id FROM CHANGED c');--> statement-breakpoint

-- Three pairs of eyes on the same names: `visible` what the public sees now, `staff` that and what the reader's institution has not published
-- yet, `as_of` what the public saw at an instant. A query names tables; whose eyes it has, the search path of its connection says.
CREATE SCHEMA visible;--> statement-breakpoint
CREATE SCHEMA staff;--> statement-breakpoint
CREATE SCHEMA as_of;--> statement-breakpoint
CREATE FUNCTION reader_institutions() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(coalesce(current_setting('monitum.institutions', true), ''), ',')
$$;--> statement-breakpoint
CREATE FUNCTION open_eyes() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
  columns text;
  extra text;
BEGIN
  FOREACH name IN ARRAY ARRAY['recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaty_actions', 'positions', 'grades'] LOOP
    EXECUTE format('CREATE OR REPLACE VIEW visible.%1$I AS SELECT * FROM public.%1$I WHERE published_at IS NOT NULL AND withdrawn_at IS NULL', name);
    EXECUTE format('CREATE OR REPLACE VIEW staff.%1$I AS SELECT * FROM public.%1$I WHERE withdrawn_at IS NULL AND (published_at IS NOT NULL OR institutions && public.reader_institutions())', name);
  END LOOP;
  CREATE OR REPLACE VIEW visible.assessments AS SELECT * FROM public.assessments WHERE state IN ('published', 'superseded') AND NOT is_redacted;
  CREATE OR REPLACE VIEW staff.assessments AS SELECT * FROM public.assessments
    WHERE (state IN ('published', 'superseded') AND NOT is_redacted) OR (state IN ('draft', 'inReview', 'returned') AND institution = ANY(public.reader_institutions()));
  CREATE OR REPLACE VIEW visible.contributions AS SELECT * FROM public.contributions WHERE state = 'published';
  CREATE OR REPLACE VIEW staff.contributions AS SELECT * FROM public.contributions
    WHERE state = 'published' OR author = current_setting('monitum.actor', true) OR (state IN ('submitted', 'refused') AND current_setting('monitum.moderates', true) = 'yes');
  -- A link between two records is as visible as both.
  FOREACH name IN ARRAY ARRAY['visible', 'staff'] LOOP
    EXECUTE format('CREATE OR REPLACE VIEW %1$I.lineage AS SELECT * FROM public.lineage l WHERE EXISTS (SELECT FROM %1$I.recommendations r WHERE r.id = l.earlier) AND EXISTS (SELECT FROM %1$I.recommendations r WHERE r.id = l.later)', name);
    EXECUTE format('CREATE OR REPLACE VIEW %1$I.measure_recommendations AS SELECT * FROM public.measure_recommendations l WHERE EXISTS (SELECT FROM %1$I.recommendations r WHERE r.id = l.recommendation) AND EXISTS (SELECT FROM %1$I.measures m WHERE m.id = l.measure)', name);
  END LOOP;

  -- The instant stands in a subquery, so that it is read once for a statement and not for every row, which took most of the time of a list.
  -- Said as IS NOT TRUE the planner expects 4 of 9 rows to pass and not 1 of 9: most do, and it would look each of them up on its own.
  FOREACH name IN ARRAY ARRAY['recommendations', 'recommendation_texts', 'recommendation_authorities', 'recommending_states', 'recommendation_articles', 'tags',
    'recommendation_standings', 'lineage', 'positions', 'grades', 'documents', 'reviews', 'deadlines', 'measures', 'measure_recommendations', 'treaty_actions'] LOOP
    SELECT string_agg(format('h.%I', column_name), ', ' ORDER BY ordinal_position) INTO columns
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name = name;
    extra := CASE
      WHEN name IN ('recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'treaty_actions', 'positions', 'grades') THEN
        format(' AND h.published_at IS NOT NULL AND h.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM public.%I x WHERE x.id = h.id AND x.is_redacted)', name)
      WHEN name = 'lineage' THEN ' AND EXISTS (SELECT FROM as_of.recommendations r WHERE r.id = h.earlier) AND EXISTS (SELECT FROM as_of.recommendations r WHERE r.id = h.later)'
      ELSE '' END;
    EXECUTE format('CREATE OR REPLACE VIEW as_of.%1$I AS SELECT %2$s FROM history.%1$I h WHERE (h.written_from > (SELECT public.as_of_instant())) IS NOT TRUE AND (h.written_to <= (SELECT public.as_of_instant())) IS NOT TRUE%3$s', name, columns, extra);
  END LOOP;
  SELECT string_agg(CASE column_name WHEN 'state' THEN '''published''::text AS state' ELSE format('a.%I', column_name) END, ', ' ORDER BY ordinal_position) INTO columns
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'assessments';
  EXECUTE format('CREATE OR REPLACE VIEW as_of.assessments AS SELECT %s FROM public.assessments a WHERE a.valid_from <= (SELECT public.as_of_instant()) AND (a.valid_to IS NULL OR a.valid_to > (SELECT public.as_of_instant())) AND a.state IN (''published'', ''superseded'', ''withdrawn'') AND NOT a.is_redacted', columns);
  SELECT string_agg(CASE column_name WHEN 'state' THEN '''published''::text AS state' ELSE format('c.%I', column_name) END, ', ' ORDER BY ordinal_position) INTO columns
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'contributions';
  EXECUTE format('CREATE OR REPLACE VIEW as_of.contributions AS SELECT %s FROM public.contributions c WHERE c.published_at <= (SELECT public.as_of_instant()) AND (c.withdrawn_at IS NULL OR c.withdrawn_at > (SELECT public.as_of_instant())) AND NOT c.is_redacted', columns);
END $$;--> statement-breakpoint
SELECT open_eyes();--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  -- Redacted rows are few; asking whether one is must cost nothing.
  FOREACH name IN ARRAY ARRAY['recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'treaty_actions', 'positions', 'grades'] LOOP
    EXECUTE format('CREATE INDEX %I ON %I (id) WHERE is_redacted', name || '_redacted', name);
    EXECUTE format('CREATE INDEX %I ON %I (publish_on) WHERE published_at IS NULL AND withdrawn_at IS NULL', name || '_under_embargo', name);
  END LOOP;
END $$;--> statement-breakpoint
COMMENT ON SCHEMA visible IS 'What the public sees now';--> statement-breakpoint
COMMENT ON SCHEMA staff IS 'What the public sees, and what is not published yet of the institutions named in monitum.institutions';--> statement-breakpoint
COMMENT ON SCHEMA as_of IS 'What the public saw at the instant named in monitum.as_of';--> statement-breakpoint
COMMENT ON SCHEMA history IS 'Every version of the rows, with when it was written and when it was replaced';--> statement-breakpoint
COMMENT ON COLUMN recommendation_standings.status IS 'Of the assessment of the whole, or else rolled up from those of single authorities';--> statement-breakpoint
COMMENT ON COLUMN search_queue.mark IS 'Changes with every further write, so that one that comes while the document is made is not lost';
