-- What must always hold and a column definition cannot say, and what the columns mean where their name does not.

-- Symbols and paragraphs sort byte by byte on every server, whatever its locale.
ALTER TABLE documents ALTER COLUMN symbol_key TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE paragraphs ALTER COLUMN sort_key TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE recommendations ALTER COLUMN symbol_key TYPE text COLLATE "C", ALTER COLUMN paragraph_sort TYPE text COLLATE "C";--> statement-breakpoint

-- Hierarchy of the vocabularies, closed upwards, so that a filter on a concept finds what is tagged below it with one index.
CREATE FUNCTION refresh_concept_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up (scheme, code, ancestor) AS (
      SELECT scheme, code, broader FROM concepts WHERE broader IS NOT NULL
      UNION SELECT up.scheme, up.code, c.broader FROM up JOIN concepts c ON c.scheme = up.scheme AND c.code = up.ancestor WHERE c.broader IS NOT NULL
    ) SELECT FROM up WHERE code = ancestor
  ) THEN
    RAISE EXCEPTION 'a concept cannot stand above itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'concepts_no_cycle';
  END IF;
  DELETE FROM concept_ancestors;
  INSERT INTO concept_ancestors (scheme, code, ancestor)
  WITH RECURSIVE up (scheme, code, ancestor) AS (
    SELECT scheme, code, code FROM concepts
    UNION SELECT up.scheme, up.code, c.broader FROM up JOIN concepts c ON c.scheme = up.scheme AND c.code = up.ancestor WHERE c.broader IS NOT NULL
  ) SELECT scheme, code, ancestor FROM up;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER concepts_hierarchy AFTER INSERT OR DELETE OR UPDATE OF scheme, code, broader ON concepts
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_concept_ancestors();--> statement-breakpoint

-- A recommendation carries its document's body, treaty, date and symbol; the document stays the one place where they are set.
CREATE FUNCTION copy_document_to_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT d.body, d.treaty, d.adopted_on, coalesce(d.symbol_key, d.id) INTO NEW.body, NEW.treaty, NEW.adopted_on, NEW.symbol_key
    FROM documents d WHERE d.id = NEW.document;
  SELECT p.sort_key INTO NEW.paragraph_sort FROM paragraphs p WHERE p.id = NEW.paragraph;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER recommendations_from_document BEFORE INSERT OR UPDATE ON recommendations
  FOR EACH ROW EXECUTE FUNCTION copy_document_to_recommendation();--> statement-breakpoint
CREATE FUNCTION copy_document_to_its_recommendations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The row trigger above reads the new values of the document.
  UPDATE recommendations SET modified_at = now() WHERE document = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER documents_to_recommendations AFTER UPDATE OF body, treaty, adopted_on, symbol_key ON documents
  FOR EACH ROW WHEN ((OLD.body, OLD.treaty, OLD.adopted_on, OLD.symbol_key) IS DISTINCT FROM (NEW.body, NEW.treaty, NEW.adopted_on, NEW.symbol_key))
  EXECUTE FUNCTION copy_document_to_its_recommendations();--> statement-breakpoint
CREATE FUNCTION copy_paragraph_to_its_recommendations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE recommendations SET modified_at = now() WHERE paragraph = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER paragraphs_to_recommendations AFTER UPDATE OF sort_key ON paragraphs
  FOR EACH ROW WHEN (OLD.sort_key IS DISTINCT FROM NEW.sort_key) EXECUTE FUNCTION copy_paragraph_to_its_recommendations();--> statement-breakpoint

-- At any moment one published assessment at most for a recommendation and an authority (or the whole).
ALTER TABLE assessments ADD CONSTRAINT assessments_one_at_a_time EXCLUDE USING gist (
  recommendation WITH =, (coalesce(authority, '')) WITH =, tstzrange(valid_from, valid_to) WITH &&
) WHERE (state IN ('published', 'superseded'));--> statement-breakpoint

-- The record of changes is only ever added to.
CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();--> statement-breakpoint

-- A stored fact names at least one source.
ALTER TABLE organisations ADD CONSTRAINT organisations_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE bodies ADD CONSTRAINT bodies_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE treaties ADD CONSTRAINT treaties_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE treaty_actions ADD CONSTRAINT treaty_actions_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE reviews ADD CONSTRAINT reviews_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE documents ADD CONSTRAINT documents_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE deadlines ADD CONSTRAINT deadlines_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE authorities ADD CONSTRAINT authorities_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE measures ADD CONSTRAINT measures_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE grades ADD CONSTRAINT grades_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE positions ADD CONSTRAINT positions_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint
ALTER TABLE recommendations ADD CONSTRAINT recommendations_have_source CHECK (jsonb_array_length(sources) > 0);--> statement-breakpoint

-- Words that the code treats as a closed set are one in the database too.
ALTER TABLE organisations ADD CONSTRAINT organisations_kind_known CHECK (kind IN ('intergovernmental', 'agency', 'network'));--> statement-breakpoint
ALTER TABLE grade_schemes ADD CONSTRAINT grade_schemes_axis_known CHECK (axis IN ('reply', 'situation', 'procedure'));--> statement-breakpoint
ALTER TABLE follow_up_rules ADD CONSTRAINT follow_up_rules_counted_from_known CHECK (counted_from IN ('adoption', 'dialogue', 'transmission', 'publication'));--> statement-breakpoint
ALTER TABLE treaty_action_kinds ADD CONSTRAINT treaty_action_kinds_effect_known CHECK (effect IN ('signed', 'party', 'inForce', 'none', 'limits', 'procedure', 'extends', 'lifts', 'ended'));--> statement-breakpoint
ALTER TABLE treaties ADD CONSTRAINT treaties_actions_known_known CHECK (actions_known IN ('complete', 'unconfirmed', 'doubtful', 'notChecked'));--> statement-breakpoint
ALTER TABLE deadlines ADD CONSTRAINT deadlines_state_known CHECK (state IN ('open', 'done', 'unknown'));--> statement-breakpoint
ALTER TABLE concepts ADD CONSTRAINT concepts_scheme_known CHECK (scheme IN ('theme', 'group', 'sdg', 'right', 'policyDomain', 'framework'));--> statement-breakpoint
ALTER TABLE tags ADD CONSTRAINT tags_source_known CHECK (source IN ('body', 'import', 'mapping', 'staff', 'machine'));--> statement-breakpoint
ALTER TABLE lineage ADD CONSTRAINT lineage_state_known CHECK (state IN ('suggested', 'confirmed', 'rejected'));--> statement-breakpoint
ALTER TABLE lineage ADD CONSTRAINT lineage_suggested_by_known CHECK (suggested_by IN ('similarity', 'staff', 'import'));--> statement-breakpoint
ALTER TABLE assessments ADD CONSTRAINT assessments_state_known CHECK (state IN ('draft', 'inReview', 'returned', 'published', 'superseded'));--> statement-breakpoint
ALTER TABLE contributions ADD CONSTRAINT contributions_state_known CHECK (state IN ('submitted', 'published', 'refused'));--> statement-breakpoint
ALTER TABLE contributions ADD CONSTRAINT contributions_voice_known CHECK (voice IN ('civilSociety', 'authority', 'independentInstitution'));--> statement-breakpoint
ALTER TABLE evidence ADD CONSTRAINT evidence_link_health_known CHECK (link_health IN ('unchecked', 'working', 'broken', 'redirected'));--> statement-breakpoint
ALTER TABLE recommendation_texts ADD CONSTRAINT recommendation_texts_language_known CHECK (language IN ('nl', 'fr', 'de', 'en'));--> statement-breakpoint
ALTER TABLE assessment_rationales ADD CONSTRAINT assessment_rationales_language_known CHECK (language IN ('nl', 'fr', 'de', 'en'));--> statement-breakpoint
ALTER TABLE organisations ADD CONSTRAINT organisations_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE bodies ADD CONSTRAINT bodies_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE treaties ADD CONSTRAINT treaties_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE treaty_actions ADD CONSTRAINT treaty_actions_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE reviews ADD CONSTRAINT reviews_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE documents ADD CONSTRAINT documents_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE deadlines ADD CONSTRAINT deadlines_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE authorities ADD CONSTRAINT authorities_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE authority_reporting ADD CONSTRAINT authority_reporting_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE measures ADD CONSTRAINT measures_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE grades ADD CONSTRAINT grades_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE positions ADD CONSTRAINT positions_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE recommendations ADD CONSTRAINT recommendations_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE urgencies ADD CONSTRAINT urgencies_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE follow_up_rules ADD CONSTRAINT follow_up_rules_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE grade_schemes ADD CONSTRAINT grade_schemes_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE scheme_grades ADD CONSTRAINT scheme_grades_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE frameworks ADD CONSTRAINT frameworks_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint
ALTER TABLE concepts ADD CONSTRAINT concepts_verification_known CHECK (verification IN ('verified', 'unverified'));--> statement-breakpoint

-- Every process keeps the vocabularies in memory; this tells it to read them again.
CREATE FUNCTION announce_vocabulary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('vocabularies', TG_TABLE_NAME);
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisations', 'bodies', 'treaties', 'authorities', 'concepts', 'frameworks', 'statuses', 'confidence_levels',
    'evidence_tiers', 'text_origins', 'recommendation_kinds', 'position_values', 'document_types', 'review_stages', 'deadline_kinds', 'body_kinds',
    'authority_types', 'government_levels', 'measure_kinds', 'treaty_action_kinds', 'treaty_statuses', 'charter_titles', 'instruments', 'urgencies',
    'follow_up_rules', 'grade_schemes', 'scheme_grades'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION announce_vocabulary()', name || '_announced', name);
  END LOOP;
END $$;--> statement-breakpoint

COMMENT ON COLUMN concepts.broader IS 'Code of the concept above, in the same scheme';--> statement-breakpoint
COMMENT ON COLUMN concepts.synonyms IS 'Search terms per language; some are outdated on purpose, none is for display';--> statement-breakpoint
COMMENT ON TABLE concept_ancestors IS 'Every concept with itself and all above it; kept by the trigger concepts_hierarchy';--> statement-breakpoint
COMMENT ON COLUMN treaties.actions_known IS 'What the absence of an act means: complete = none was made, unconfirmed = none is known, which no source confirms, doubtful = sources contradict one another, notChecked = nobody has looked';--> statement-breakpoint
COMMENT ON COLUMN treaties.actions_checked_on IS 'When the depositary''s list of acts was last read';--> statement-breakpoint
COMMENT ON COLUMN treaties.entry_into_force_on IS 'Of the treaty itself; entry into force for Belgium is an act';--> statement-breakpoint
COMMENT ON COLUMN treaty_actions.taken_on IS 'Null where the source gives no date; as_of then says when the act was seen to exist';--> statement-breakpoint
COMMENT ON COLUMN documents.symbol_key IS 'The symbol in one spelling for look-up: lower case, letters and digits, single spaces';--> statement-breakpoint
COMMENT ON COLUMN documents.urls IS 'Addresses that surely are the document itself';--> statement-breakpoint
COMMENT ON COLUMN paragraphs.number_key IS 'The number in one spelling for look-up: 7(d) is 7 d';--> statement-breakpoint
COMMENT ON COLUMN paragraphs.sort_key IS 'The number in a form that sorts as a reader counts: 100.2 before 100.10';--> statement-breakpoint
COMMENT ON COLUMN paragraphs.is_numbered IS 'False where the text prints no number';--> statement-breakpoint
COMMENT ON COLUMN deadlines.due_on IS 'Null where the source names the duty and not its date';--> statement-breakpoint
COMMENT ON COLUMN deadlines.state IS 'As far as the facts go: a past date is not proof that the duty was met';--> statement-breakpoint
COMMENT ON COLUMN deadlines.is_computed IS 'True where the date follows from a rule and was not printed';--> statement-breakpoint
COMMENT ON COLUMN recommendations.body IS 'Copied from the document by trigger';--> statement-breakpoint
COMMENT ON COLUMN recommendations.treaty IS 'Copied from the document by trigger';--> statement-breakpoint
COMMENT ON COLUMN recommendations.adopted_on IS 'Copied from the document by trigger';--> statement-breakpoint
COMMENT ON COLUMN recommendations.symbol_key IS 'Copied from the document by trigger (the document''s id where it has no symbol)';--> statement-breakpoint
COMMENT ON COLUMN recommendations.paragraph_sort IS 'Copied from the paragraph by trigger';--> statement-breakpoint
COMMENT ON COLUMN recommendation_texts.is_shown IS 'The one text of this language that is shown; an official text takes the place of a summary, which stays';--> statement-breakpoint
COMMENT ON COLUMN tags.via IS 'Of a tag that came through a mapping or an import: which';--> statement-breakpoint
COMMENT ON COLUMN grades.paragraph IS 'The paragraph graded, as printed; recommendation is set where that paragraph is in the file';--> statement-breakpoint
COMMENT ON COLUMN scheme_grades.mapped_status IS 'Published mapping for comparison; never an assessment by the institute';--> statement-breakpoint
COMMENT ON COLUMN assessments.authority IS 'Null for the recommendation as a whole';--> statement-breakpoint
COMMENT ON COLUMN evidence.link_health IS 'Result of the last visit to the address';--> statement-breakpoint
COMMENT ON COLUMN search_indexes.fingerprint IS 'Hash of settings, code version and state of the data the index was built from';
