CREATE TABLE "import_file_parts" (
	"run" text NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_file_parts_run_part_pk" PRIMARY KEY("run","part")
);
--> statement-breakpoint
CREATE TABLE "import_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"key" text NOT NULL,
	"run" text NOT NULL,
	"row" integer NOT NULL,
	"scope" text NOT NULL,
	"subject_kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"mapping_hash" text,
	"candidate" text NOT NULL,
	"score" real NOT NULL,
	"others" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"subject_id" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_reviews_once" UNIQUE("source","key"),
	CONSTRAINT "import_reviews_score" CHECK ("import_reviews"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"run" text NOT NULL,
	"position" integer NOT NULL,
	"row" integer,
	"outcome" text NOT NULL,
	"key" text,
	"subject_kind" text,
	"subject_id" text,
	"reason" text,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_rows_run_position_pk" PRIMARY KEY("run","position")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_size" bigint NOT NULL,
	"applies" boolean NOT NULL,
	"all_countries" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"mapping_hash" text,
	"state" text NOT NULL,
	"failure" text,
	"counts" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_skipped" integer DEFAULT 0 NOT NULL,
	"actor" text NOT NULL,
	"attempts" smallint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "imported_records" (
	"source" text NOT NULL,
	"key" text NOT NULL,
	"scope" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"hash" text NOT NULL,
	"values" jsonb NOT NULL,
	"run" text NOT NULL,
	"row" integer NOT NULL,
	"mapping_hash" text,
	"found_by" text NOT NULL,
	"origins" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"vanished_in" text,
	CONSTRAINT "imported_records_source_key_pk" PRIMARY KEY("source","key")
);
--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "countries" text[] DEFAULT '{BE}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "import_file_parts" ADD CONSTRAINT "import_file_parts_run_import_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."import_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_reviews" ADD CONSTRAINT "import_reviews_run_import_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_run_import_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."import_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_records" ADD CONSTRAINT "imported_records_run_import_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_records" ADD CONSTRAINT "imported_records_vanished_in_import_runs_id_fk" FOREIGN KEY ("vanished_in") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_reviews_open" ON "import_reviews" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "import_rows_by_outcome" ON "import_rows" USING btree ("run","outcome","position");--> statement-breakpoint
CREATE INDEX "import_runs_newest" ON "import_runs" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "import_runs_by_file" ON "import_runs" USING btree ("source","file_hash");--> statement-breakpoint
CREATE INDEX "imported_records_by_subject" ON "imported_records" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "imported_records_by_run" ON "imported_records" USING btree ("run","row");--> statement-breakpoint
CREATE INDEX "recommendations_by_country" ON "recommendations" USING gin ("countries");--> statement-breakpoint
-- The history has the columns of its table after its own two, in the same order.
ALTER TABLE history.recommendations ADD COLUMN countries text[] DEFAULT '{BE}'::text[] NOT NULL;--> statement-breakpoint
SELECT open_eyes();--> statement-breakpoint
ALTER TABLE recommendations ADD CONSTRAINT recommendations_countries_iso CHECK (array_to_string(countries, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$');--> statement-breakpoint
ALTER TABLE import_runs ADD CONSTRAINT import_runs_state_known CHECK (state IN ('waiting', 'running', 'done', 'failed'));--> statement-breakpoint
ALTER TABLE import_runs ADD CONSTRAINT import_runs_failed_for_a_reason CHECK ((state = 'failed') = (failure IS NOT NULL));--> statement-breakpoint
ALTER TABLE import_rows ADD CONSTRAINT import_rows_outcome_known CHECK (outcome IN ('new', 'changed', 'unchanged', 'vanished', 'refused', 'review'));--> statement-breakpoint
ALTER TABLE import_reviews ADD CONSTRAINT import_reviews_state_known CHECK (state IN ('open', 'same', 'different'));--> statement-breakpoint
ALTER TABLE import_reviews ADD CONSTRAINT import_reviews_decided CHECK ((state = 'open') = (decided_at IS NULL));--> statement-breakpoint

-- A writer of many rows notes itself, once, which documents of the index are out of date, and says so in monitum.queues_search: five triggers
-- would note the same ids one after the other.
CREATE OR REPLACE FUNCTION queue_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := CASE TG_OP WHEN 'INSERT' THEN '(TABLE came)' WHEN 'DELETE' THEN '(TABLE gone)' ELSE '(TABLE came UNION ALL TABLE gone)' END;
BEGIN
  IF current_setting('monitum.queues_search', true) = 'apart' THEN RETURN NULL; END IF;
  EXECUTE format('INSERT INTO public.search_queue (kind, id, mark) SELECT %L, id, nextval(''public.search_marks'') FROM (SELECT DISTINCT id FROM (%s) q WHERE id IS NOT NULL) ids ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark',
    TG_ARGV[0], replace(TG_ARGV[1], 'CHANGED', changed));
  RETURN NULL;
END $$;--> statement-breakpoint
COMMENT ON COLUMN recommendations.countries IS 'ISO 3166-1 alpha-2 of the States addressed; another than Belgium only on installations for research';--> statement-breakpoint
COMMENT ON TABLE imported_records IS 'What a source says of a record, kept beside what stands in the record';--> statement-breakpoint
COMMENT ON COLUMN imported_records.origins IS 'Of values that came later than the record: run and row by field'
