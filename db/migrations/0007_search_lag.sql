ALTER TABLE "search_queue" ADD COLUMN "queued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "search_queue" ADD COLUMN "refused_mark" bigint;--> statement-breakpoint
COMMENT ON COLUMN search_queue.queued_at IS 'Since when the document has been out of date; further writes leave it';--> statement-breakpoint
COMMENT ON COLUMN search_queue.refused_mark IS 'The mark at which the search server refused the document for itself; while it is the present one, it is not sent again';
