CREATE TABLE "authorities" (
	"id" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"type" text NOT NULL,
	"parent" text,
	"name" jsonb NOT NULL,
	"acronym" text,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"role" jsonb,
	"website" text,
	"accreditation" jsonb,
	"established" jsonb,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authorities_not_own_parent" CHECK ("authorities"."parent" is distinct from "authorities"."id")
);
--> statement-breakpoint
CREATE TABLE "authority_domains" (
	"authority" text NOT NULL,
	"scheme" text DEFAULT 'policyDomain' NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "authority_domains_authority_code_pk" PRIMARY KEY("authority","code"),
	CONSTRAINT "authority_domains_scheme" CHECK ("authority_domains"."scheme" = 'policyDomain')
);
--> statement-breakpoint
CREATE TABLE "authority_levels" (
	"authority" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "authority_levels_authority_level_pk" PRIMARY KEY("authority","level")
);
--> statement-breakpoint
CREATE TABLE "authority_reporting" (
	"authority" text NOT NULL,
	"body" text NOT NULL,
	"verification" text NOT NULL,
	CONSTRAINT "authority_reporting_authority_body_pk" PRIMARY KEY("authority","body")
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"organisation" text NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"treaty" text,
	"name" jsonb NOT NULL,
	"acronym" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"website" text,
	"follow_up" jsonb,
	"grading_note" jsonb,
	"applies_to_belgium" boolean,
	"visited_belgium" boolean,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "bodies_not_own_parent" CHECK ("bodies"."parent" is distinct from "bodies"."code")
);
--> statement-breakpoint
CREATE TABLE "body_grade_schemes" (
	"body" text NOT NULL,
	"scheme" text NOT NULL,
	CONSTRAINT "body_grade_schemes_body_scheme_pk" PRIMARY KEY("body","scheme")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"name" jsonb NOT NULL,
	"acronym" jsonb,
	"website" text,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"type" text NOT NULL,
	"version" integer,
	"details" jsonb,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "changes_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"document" text,
	"review" text,
	"title" jsonb NOT NULL,
	"due_on" "partial_date",
	"completed_on" "partial_date",
	"state" text NOT NULL,
	"is_computed" boolean DEFAULT false NOT NULL,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deadlines_done" CHECK ("deadlines"."completed_on" is null or "deadlines"."state" = 'done')
);
--> statement-breakpoint
CREATE TABLE "document_aliases" (
	"document" text NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL,
	CONSTRAINT "document_aliases_document_alias_key_pk" PRIMARY KEY("document","alias_key")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"symbol" text,
	"symbol_key" text,
	"body" text NOT NULL,
	"type" text NOT NULL,
	"treaty" text,
	"review" text,
	"stage" text,
	"parent" text,
	"title" jsonb NOT NULL,
	"adopted_on" "partial_date",
	"published_on" "partial_date",
	"final_on" "partial_date",
	"urls" text[] DEFAULT '{}'::text[] NOT NULL,
	"follow_up_paragraphs" text[] DEFAULT '{}'::text[] NOT NULL,
	"follow_up_status" jsonb,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_symbol_key" CHECK (("documents"."symbol" is null) = ("documents"."symbol_key" is null)),
	CONSTRAINT "documents_published_after_adopted" CHECK (partial_date_last("documents"."published_on") >= partial_date_first("documents"."adopted_on")),
	CONSTRAINT "documents_not_own_parent" CHECK ("documents"."parent" is distinct from "documents"."id")
);
--> statement-breakpoint
CREATE TABLE "paragraphs" (
	"id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"number" text NOT NULL,
	"number_key" text NOT NULL,
	"sort_key" text NOT NULL,
	"is_numbered" boolean DEFAULT true NOT NULL,
	"parent" text,
	CONSTRAINT "paragraphs_number" UNIQUE("document","number_key"),
	CONSTRAINT "paragraphs_in_document" UNIQUE("id","document"),
	CONSTRAINT "paragraphs_not_own_parent" CHECK ("paragraphs"."parent" is distinct from "paragraphs"."id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"treaty" text,
	"cycle" text,
	"cycle_label" text,
	"session" text,
	"dialogue_from" "partial_date",
	"dialogue_to" "partial_date",
	"title" jsonb NOT NULL,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_dialogue" CHECK (partial_date_last("reviews"."dialogue_to") >= partial_date_first("reviews"."dialogue_from"))
);
--> statement-breakpoint
CREATE TABLE "assessment_rationales" (
	"assessment" text NOT NULL,
	"language" text NOT NULL,
	"origin" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "assessment_rationales_assessment_language_pk" PRIMARY KEY("assessment","language")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation" text NOT NULL,
	"authority" text,
	"institution" text NOT NULL,
	"status" text NOT NULL,
	"confidence" text NOT NULL,
	"evidence_up_to" date NOT NULL,
	"methodology_version" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"valid_from" timestamp with time zone,
	"valid_to" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessments_published_have_validity" CHECK (("assessments"."state" in ('published', 'superseded')) = ("assessments"."valid_from" is not null)),
	CONSTRAINT "assessments_superseded_have_end" CHECK (("assessments"."state" = 'superseded') = ("assessments"."valid_to" is not null)),
	CONSTRAINT "assessments_period" CHECK ("assessments"."valid_to" > "assessments"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation" text NOT NULL,
	"authority" text,
	"contributor" text NOT NULL,
	"voice" text NOT NULL,
	"text" jsonb NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contributions_published_at" CHECK (("contributions"."state" = 'published') = ("contributions"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment" text,
	"measure" text,
	"contribution" text,
	"tier" text NOT NULL,
	"title" jsonb NOT NULL,
	"url" text,
	"published_on" "partial_date",
	"link_health" text DEFAULT 'unchecked' NOT NULL,
	"link_checked_at" timestamp with time zone,
	CONSTRAINT "evidence_of_one_record" CHECK (num_nonnulls("evidence"."assessment", "evidence"."measure", "evidence"."contribution") = 1)
);
--> statement-breakpoint
CREATE TABLE "grades" (
	"id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"paragraph" text,
	"recommendation" text,
	"scheme" text NOT NULL,
	"grade" text NOT NULL,
	"graded_on" "partial_date",
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_authorities" (
	"measure" text NOT NULL,
	"authority" text NOT NULL,
	CONSTRAINT "measure_authorities_measure_authority_pk" PRIMARY KEY("measure","authority")
);
--> statement-breakpoint
CREATE TABLE "measure_bodies" (
	"measure" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "measure_bodies_measure_body_pk" PRIMARY KEY("measure","body")
);
--> statement-breakpoint
CREATE TABLE "measure_documents" (
	"measure" text NOT NULL,
	"document" text NOT NULL,
	"paragraphs" text[] DEFAULT '{}'::text[] NOT NULL,
	CONSTRAINT "measure_documents_measure_document_pk" PRIMARY KEY("measure","document")
);
--> statement-breakpoint
CREATE TABLE "measure_levels" (
	"measure" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "measure_levels_measure_level_pk" PRIMARY KEY("measure","level")
);
--> statement-breakpoint
CREATE TABLE "measure_recommendations" (
	"measure" text NOT NULL,
	"recommendation" text NOT NULL,
	CONSTRAINT "measure_recommendations_measure_recommendation_pk" PRIMARY KEY("measure","recommendation")
);
--> statement-breakpoint
CREATE TABLE "measure_themes" (
	"measure" text NOT NULL,
	"scheme" text DEFAULT 'theme' NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "measure_themes_measure_code_pk" PRIMARY KEY("measure","code"),
	CONSTRAINT "measure_themes_scheme" CHECK ("measure_themes"."scheme" = 'theme')
);
--> statement-breakpoint
CREATE TABLE "measure_treaties" (
	"measure" text NOT NULL,
	"treaty" text NOT NULL,
	CONSTRAINT "measure_treaties_measure_treaty_pk" PRIMARY KEY("measure","treaty")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"title_origin" text NOT NULL,
	"description" jsonb NOT NULL,
	"taken_on" "partial_date",
	"ended_on" "partial_date",
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measures_period" CHECK (partial_date_last("measures"."ended_on") >= partial_date_first("measures"."taken_on"))
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"earlier" text NOT NULL,
	"later" text NOT NULL,
	"state" text NOT NULL,
	"suggested_by" text NOT NULL,
	"score" real,
	CONSTRAINT "lineage_earlier_later_pk" PRIMARY KEY("earlier","later"),
	CONSTRAINT "lineage_two_records" CHECK ("lineage"."earlier" <> "lineage"."later")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation" text NOT NULL,
	"value" text NOT NULL,
	"note" jsonb,
	"document" text,
	"stated_on" "partial_date",
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation_articles" (
	"recommendation" text NOT NULL,
	"treaty" text NOT NULL,
	"article" text NOT NULL,
	CONSTRAINT "recommendation_articles_recommendation_treaty_article_pk" PRIMARY KEY("recommendation","treaty","article")
);
--> statement-breakpoint
CREATE TABLE "recommendation_authorities" (
	"recommendation" text NOT NULL,
	"authority" text NOT NULL,
	CONSTRAINT "recommendation_authorities_recommendation_authority_pk" PRIMARY KEY("recommendation","authority")
);
--> statement-breakpoint
CREATE TABLE "recommendation_texts" (
	"recommendation" text NOT NULL,
	"language" text NOT NULL,
	"origin" text NOT NULL,
	"text" text NOT NULL,
	"is_shown" boolean DEFAULT true NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (case language when 'nl' then to_tsvector('monitum_nl'::regconfig, text) when 'fr' then to_tsvector('monitum_fr'::regconfig, text) when 'de' then to_tsvector('monitum_de'::regconfig, text) else to_tsvector('monitum_en'::regconfig, text) end) STORED,
	CONSTRAINT "recommendation_texts_recommendation_language_origin_pk" PRIMARY KEY("recommendation","language","origin"),
	CONSTRAINT "recommendation_texts_not_empty" CHECK (length(trim("recommendation_texts"."text")) > 0)
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"paragraph" text NOT NULL,
	"kind" text NOT NULL,
	"urgency" text,
	"follow_up" boolean DEFAULT false NOT NULL,
	"upr_cycle" smallint,
	"upr_session" smallint,
	"body" text NOT NULL,
	"treaty" text,
	"adopted_on" "partial_date",
	"adopted_first" date GENERATED ALWAYS AS (partial_date_first(adopted_on)) STORED,
	"adopted_last" date GENERATED ALWAYS AS (partial_date_last(adopted_on)) STORED,
	"symbol_key" text NOT NULL,
	"paragraph_sort" text NOT NULL,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendations_once_per_paragraph_and_kind" UNIQUE("paragraph","kind"),
	CONSTRAINT "recommendations_upr" CHECK (("recommendations"."upr_cycle" is null) = ("recommendations"."upr_session" is null))
);
--> statement-breakpoint
CREATE TABLE "recommending_states" (
	"recommendation" text NOT NULL,
	"state" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "recommending_states_recommendation_state_pk" PRIMARY KEY("recommendation","state"),
	CONSTRAINT "recommending_states_iso" CHECK ("recommending_states"."state" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"recommendation" text NOT NULL,
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"source" text NOT NULL,
	"via" text,
	"confidence" real,
	CONSTRAINT "tags_recommendation_scheme_code_pk" PRIMARY KEY("recommendation","scheme","code"),
	CONSTRAINT "tags_via" CHECK ("tags"."source" not in ('mapping', 'import') or "tags"."via" is not null),
	CONSTRAINT "tags_confidence" CHECK ("tags"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "search_indexes" (
	"name" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"documents" integer NOT NULL,
	"built_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seed_loads" (
	"kind" text PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"rows" integer NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "treaties" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"organisation" text,
	"abbreviation" text NOT NULL,
	"depositary_reference" text,
	"title" jsonb NOT NULL,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_core" boolean NOT NULL,
	"protocol_to" text,
	"replaces" text,
	"adopted_on" "partial_date",
	"opened_for_signature_on" "partial_date",
	"entry_into_force_on" "partial_date",
	"actions_known" text NOT NULL,
	"actions_checked_on" "partial_date",
	"standing_note" jsonb,
	"procedures" jsonb,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "treaties_not_own_protocol" CHECK ("treaties"."protocol_to" is distinct from "treaties"."code"),
	CONSTRAINT "treaties_not_own_replacement" CHECK ("treaties"."replaces" is distinct from "treaties"."code")
);
--> statement-breakpoint
CREATE TABLE "treaty_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"treaty" text NOT NULL,
	"kind" text NOT NULL,
	"taken_on" "partial_date",
	"article" text,
	"as_of" "partial_date",
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	"field_verification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "treaty_bodies" (
	"treaty" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "treaty_bodies_treaty_body_pk" PRIMARY KEY("treaty","body")
);
--> statement-breakpoint
CREATE TABLE "treaty_themes" (
	"treaty" text NOT NULL,
	"scheme" text DEFAULT 'theme' NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "treaty_themes_treaty_code_pk" PRIMARY KEY("treaty","code"),
	CONSTRAINT "treaty_themes_scheme" CHECK ("treaty_themes"."scheme" = 'theme')
);
--> statement-breakpoint
CREATE TABLE "authority_types" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_addressee" boolean NOT NULL,
	"is_independent" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "body_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "charter_titles" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"number" text NOT NULL,
	"instrument" text NOT NULL,
	"articles" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concept_ancestors" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"ancestor" text NOT NULL,
	CONSTRAINT "concept_ancestors_scheme_code_ancestor_pk" PRIMARY KEY("scheme","code","ancestor")
);
--> statement-breakpoint
CREATE TABLE "concepts" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"broader" text,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"verification" text,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "concepts_scheme_code_pk" PRIMARY KEY("scheme","code"),
	CONSTRAINT "concepts_not_own_parent" CHECK ("concepts"."broader" is distinct from "concepts"."code")
);
--> statement-breakpoint
CREATE TABLE "confidence_levels" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"value" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_types" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_review_document" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_tiers" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up_rules" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"body" text NOT NULL,
	"kind" text NOT NULL,
	"months_min" smallint NOT NULL,
	"months_max" smallint NOT NULL,
	"counted_from" text NOT NULL,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL,
	CONSTRAINT "follow_up_rules_months" CHECK ("follow_up_rules"."months_min" <= "follow_up_rules"."months_max")
);
--> statement-breakpoint
CREATE TABLE "frameworks" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"publisher" text,
	"valid_from" "partial_date",
	"valid_to" "partial_date",
	"scope" jsonb,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "government_levels" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grade_schemes" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"body" text NOT NULL,
	"label" jsonb NOT NULL,
	"axis" text NOT NULL,
	"per_part" boolean DEFAULT false NOT NULL,
	"applies_to" text,
	"valid_from" "partial_date",
	"valid_to" "partial_date",
	"note" jsonb,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"year" smallint NOT NULL,
	"is_binding" boolean NOT NULL,
	"note" jsonb
);
--> statement-breakpoint
CREATE TABLE "label_mappings" (
	"source" text NOT NULL,
	"list" text NOT NULL,
	"label" text NOT NULL,
	"generation" text DEFAULT '' NOT NULL,
	"code" text,
	"reason" text,
	"occurrences" integer,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "label_mappings_source_list_generation_label_pk" PRIMARY KEY("source","list","generation","label"),
	CONSTRAINT "label_mappings_reason" CHECK ("label_mappings"."code" is not null or "label_mappings"."reason" is not null or "label_mappings"."attributes" <> '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "measure_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position_values" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_actionable" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_stages" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheme_grades" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"symbol" text,
	"label" jsonb NOT NULL,
	"mapped_status" text NOT NULL,
	"verification" text NOT NULL,
	CONSTRAINT "scheme_grades_scheme_code_pk" PRIMARY KEY("scheme","code")
);
--> statement-breakpoint
CREATE TABLE "statuses" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_open" boolean NOT NULL,
	"is_assessed" boolean NOT NULL,
	"colour" text NOT NULL,
	"on_colour" text NOT NULL,
	"symbol" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_origins" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_verbatim" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "treaty_action_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"effect" text NOT NULL,
	"coe_flag" text
);
--> statement-breakpoint
CREATE TABLE "treaty_statuses" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_bound" boolean
);
--> statement-breakpoint
CREATE TABLE "urgencies" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"body" text NOT NULL,
	"also_bodies" text[] DEFAULT '{}'::text[] NOT NULL,
	"rank" smallint NOT NULL,
	"official_wording" jsonb NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"verification" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "authorities" ADD CONSTRAINT "authorities_type_authority_types_code_fk" FOREIGN KEY ("type") REFERENCES "public"."authority_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorities" ADD CONSTRAINT "authorities_parent_authorities_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_domains" ADD CONSTRAINT "authority_domains_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_domains" ADD CONSTRAINT "authority_domains_concept" FOREIGN KEY ("scheme","code") REFERENCES "public"."concepts"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_levels" ADD CONSTRAINT "authority_levels_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_levels" ADD CONSTRAINT "authority_levels_level_government_levels_code_fk" FOREIGN KEY ("level") REFERENCES "public"."government_levels"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reporting" ADD CONSTRAINT "authority_reporting_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reporting" ADD CONSTRAINT "authority_reporting_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_organisation_organisations_code_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_kind_body_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."body_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_parent_bodies_code_fk" FOREIGN KEY ("parent") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_grade_schemes" ADD CONSTRAINT "body_grade_schemes_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_grade_schemes" ADD CONSTRAINT "body_grade_schemes_scheme_grade_schemes_code_fk" FOREIGN KEY ("scheme") REFERENCES "public"."grade_schemes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_organisations_code_fk" FOREIGN KEY ("parent") REFERENCES "public"."organisations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_kind_deadline_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."deadline_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_review_reviews_id_fk" FOREIGN KEY ("review") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_aliases" ADD CONSTRAINT "document_aliases_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_type_document_types_code_fk" FOREIGN KEY ("type") REFERENCES "public"."document_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_review_reviews_id_fk" FOREIGN KEY ("review") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_stage_review_stages_code_fk" FOREIGN KEY ("stage") REFERENCES "public"."review_stages"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_parent_documents_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_parent_in_same_document" FOREIGN KEY ("parent","document") REFERENCES "public"."paragraphs"("id","document") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_rationales" ADD CONSTRAINT "assessment_rationales_assessment_assessments_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_rationales" ADD CONSTRAINT "assessment_rationales_origin_text_origins_code_fk" FOREIGN KEY ("origin") REFERENCES "public"."text_origins"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_institution_authorities_id_fk" FOREIGN KEY ("institution") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_status_statuses_code_fk" FOREIGN KEY ("status") REFERENCES "public"."statuses"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_confidence_confidence_levels_code_fk" FOREIGN KEY ("confidence") REFERENCES "public"."confidence_levels"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assessment_assessments_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_contribution_contributions_id_fk" FOREIGN KEY ("contribution") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tier_evidence_tiers_code_fk" FOREIGN KEY ("tier") REFERENCES "public"."evidence_tiers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_of_scheme" FOREIGN KEY ("scheme","grade") REFERENCES "public"."scheme_grades"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_authorities" ADD CONSTRAINT "measure_authorities_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_authorities" ADD CONSTRAINT "measure_authorities_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_bodies" ADD CONSTRAINT "measure_bodies_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_bodies" ADD CONSTRAINT "measure_bodies_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_documents" ADD CONSTRAINT "measure_documents_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_documents" ADD CONSTRAINT "measure_documents_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_levels" ADD CONSTRAINT "measure_levels_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_levels" ADD CONSTRAINT "measure_levels_level_government_levels_code_fk" FOREIGN KEY ("level") REFERENCES "public"."government_levels"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_recommendations" ADD CONSTRAINT "measure_recommendations_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_recommendations" ADD CONSTRAINT "measure_recommendations_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_themes" ADD CONSTRAINT "measure_themes_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_themes" ADD CONSTRAINT "measure_themes_concept" FOREIGN KEY ("scheme","code") REFERENCES "public"."concepts"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_treaties" ADD CONSTRAINT "measure_treaties_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_treaties" ADD CONSTRAINT "measure_treaties_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_kind_measure_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."measure_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_title_origin_text_origins_code_fk" FOREIGN KEY ("title_origin") REFERENCES "public"."text_origins"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_earlier_recommendations_id_fk" FOREIGN KEY ("earlier") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_later_recommendations_id_fk" FOREIGN KEY ("later") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_value_position_values_code_fk" FOREIGN KEY ("value") REFERENCES "public"."position_values"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_articles" ADD CONSTRAINT "recommendation_articles_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_articles" ADD CONSTRAINT "recommendation_articles_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_authorities" ADD CONSTRAINT "recommendation_authorities_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_authorities" ADD CONSTRAINT "recommendation_authorities_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_texts" ADD CONSTRAINT "recommendation_texts_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_texts" ADD CONSTRAINT "recommendation_texts_origin_text_origins_code_fk" FOREIGN KEY ("origin") REFERENCES "public"."text_origins"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_kind_recommendation_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."recommendation_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_urgency_urgencies_code_fk" FOREIGN KEY ("urgency") REFERENCES "public"."urgencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_paragraph_of_document" FOREIGN KEY ("paragraph","document") REFERENCES "public"."paragraphs"("id","document") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommending_states" ADD CONSTRAINT "recommending_states_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_concept" FOREIGN KEY ("scheme","code") REFERENCES "public"."concepts"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaties" ADD CONSTRAINT "treaties_organisation_organisations_code_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaties" ADD CONSTRAINT "treaties_protocol_to_treaties_code_fk" FOREIGN KEY ("protocol_to") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaties" ADD CONSTRAINT "treaties_replaces_treaties_code_fk" FOREIGN KEY ("replaces") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD CONSTRAINT "treaty_actions_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD CONSTRAINT "treaty_actions_kind_treaty_action_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."treaty_action_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_bodies" ADD CONSTRAINT "treaty_bodies_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_bodies" ADD CONSTRAINT "treaty_bodies_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_themes" ADD CONSTRAINT "treaty_themes_treaty_treaties_code_fk" FOREIGN KEY ("treaty") REFERENCES "public"."treaties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_themes" ADD CONSTRAINT "treaty_themes_concept" FOREIGN KEY ("scheme","code") REFERENCES "public"."concepts"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concepts" ADD CONSTRAINT "concepts_broader" FOREIGN KEY ("scheme","broader") REFERENCES "public"."concepts"("scheme","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_rules" ADD CONSTRAINT "follow_up_rules_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_rules" ADD CONSTRAINT "follow_up_rules_kind_deadline_kinds_code_fk" FOREIGN KEY ("kind") REFERENCES "public"."deadline_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frameworks" ADD CONSTRAINT "frameworks_publisher_organisations_code_fk" FOREIGN KEY ("publisher") REFERENCES "public"."organisations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_schemes" ADD CONSTRAINT "grade_schemes_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_grades" ADD CONSTRAINT "scheme_grades_scheme_grade_schemes_code_fk" FOREIGN KEY ("scheme") REFERENCES "public"."grade_schemes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_grades" ADD CONSTRAINT "scheme_grades_mapped_status_statuses_code_fk" FOREIGN KEY ("mapped_status") REFERENCES "public"."statuses"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgencies" ADD CONSTRAINT "urgencies_body_bodies_code_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authority_levels_by_level" ON "authority_levels" USING btree ("level","authority");--> statement-breakpoint
CREATE INDEX "changes_by_subject" ON "changes" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "deadlines_by_due" ON "deadlines" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "deadlines_by_document" ON "deadlines" USING btree ("document");--> statement-breakpoint
CREATE INDEX "document_aliases_by_key" ON "document_aliases" USING btree ("alias_key");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_symbol" ON "documents" USING btree ("symbol_key");--> statement-breakpoint
CREATE INDEX "documents_by_body" ON "documents" USING btree ("body","type");--> statement-breakpoint
CREATE INDEX "documents_by_review" ON "documents" USING btree ("review");--> statement-breakpoint
CREATE INDEX "documents_by_parent" ON "documents" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "paragraphs_by_parent" ON "paragraphs" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "reviews_by_body" ON "reviews" USING btree ("body");--> statement-breakpoint
CREATE INDEX "assessments_by_recommendation" ON "assessments" USING btree ("recommendation","state");--> statement-breakpoint
CREATE INDEX "contributions_by_recommendation" ON "contributions" USING btree ("recommendation","state");--> statement-breakpoint
CREATE INDEX "evidence_by_assessment" ON "evidence" USING btree ("assessment");--> statement-breakpoint
CREATE INDEX "evidence_by_measure" ON "evidence" USING btree ("measure");--> statement-breakpoint
CREATE INDEX "grades_by_recommendation" ON "grades" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "measure_authorities_by_authority" ON "measure_authorities" USING btree ("authority");--> statement-breakpoint
CREATE INDEX "measure_recommendations_by_recommendation" ON "measure_recommendations" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "measures_by_date" ON "measures" USING btree ("taken_on");--> statement-breakpoint
CREATE INDEX "lineage_by_later" ON "lineage" USING btree ("later");--> statement-breakpoint
CREATE INDEX "positions_by_recommendation" ON "positions" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "positions_by_value" ON "positions" USING btree ("value","recommendation");--> statement-breakpoint
CREATE INDEX "recommendation_articles_by_treaty" ON "recommendation_articles" USING btree ("treaty","article");--> statement-breakpoint
CREATE INDEX "recommendation_authorities_by_authority" ON "recommendation_authorities" USING btree ("authority","recommendation");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_texts_one_shown" ON "recommendation_texts" USING btree ("recommendation","language") WHERE "recommendation_texts"."is_shown";--> statement-breakpoint
CREATE INDEX "recommendation_texts_words" ON "recommendation_texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "recommendations_newest" ON "recommendations" USING btree ("adopted_on" DESC NULLS LAST,"symbol_key","paragraph_sort");--> statement-breakpoint
CREATE INDEX "recommendations_oldest" ON "recommendations" USING btree ("adopted_on","symbol_key","paragraph_sort");--> statement-breakpoint
CREATE INDEX "recommendations_by_symbol" ON "recommendations" USING btree ("symbol_key","paragraph_sort");--> statement-breakpoint
CREATE INDEX "recommendations_by_modified" ON "recommendations" USING btree ("modified_at","symbol_key","paragraph_sort");--> statement-breakpoint
CREATE INDEX "recommendations_by_body" ON "recommendations" USING btree ("body","adopted_on");--> statement-breakpoint
CREATE INDEX "recommendations_by_document" ON "recommendations" USING btree ("document");--> statement-breakpoint
CREATE INDEX "recommending_states_by_state" ON "recommending_states" USING btree ("state","recommendation");--> statement-breakpoint
CREATE INDEX "tags_by_concept" ON "tags" USING btree ("scheme","code","recommendation");--> statement-breakpoint
CREATE INDEX "treaty_actions_by_treaty" ON "treaty_actions" USING btree ("treaty","taken_on");--> statement-breakpoint
CREATE INDEX "treaty_actions_by_kind" ON "treaty_actions" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "concept_ancestors_by_ancestor" ON "concept_ancestors" USING btree ("scheme","ancestor","code");