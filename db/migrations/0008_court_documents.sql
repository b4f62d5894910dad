ALTER TABLE "documents" ADD COLUMN "court" jsonb;--> statement-breakpoint
-- The history has the columns of its table after its own two, in the same order.
ALTER TABLE history.documents ADD COLUMN court jsonb;--> statement-breakpoint
SELECT open_eyes();--> statement-breakpoint
COMMENT ON COLUMN documents.court IS 'Of a judgment of the European Court of Human Rights: ECLI, importance, articles, violations, conclusion'
