ALTER TABLE "import_runs" ADD COLUMN "mapping" jsonb;--> statement-breakpoint
COMMENT ON COLUMN import_runs.mapping IS 'What labels stand for beside what is known, as whoever ordered the import sent it'
