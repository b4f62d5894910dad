CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" text[],
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_expiry" CHECK ("api_keys"."expires_at" > "api_keys"."created_at")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text,
	"institution" text,
	"represents" text,
	"voice" text,
	"roles" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_roles_known" CHECK ("users"."roles" <@ array['contributor', 'editor', 'reviewer', 'admin'] and cardinality("users"."roles") > 0),
	CONSTRAINT "users_institution" CHECK ("users"."institution" is not null or not "users"."roles" && array['editor', 'reviewer']),
	CONSTRAINT "users_represents" CHECK (not 'contributor' = any("users"."roles") or ("users"."represents" is not null and "users"."voice" is not null)),
	CONSTRAINT "users_erased" CHECK ("users"."erased_at" is null or ("users"."name" is null and "users"."email" is null and "users"."disabled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"institution" text,
	"role" text,
	"operation" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"version_before" integer,
	"version_after" integer,
	"hash_before" text,
	"hash_after" text,
	"reason" text,
	"trace_id" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"from" text[] NOT NULL,
	"to" text NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"handed_over_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" smallint NOT NULL,
	"location" text,
	"subject_id" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "search_queue" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"mark" bigint NOT NULL,
	CONSTRAINT "search_queue_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "proposed_assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation" text NOT NULL,
	"treaty_action" text NOT NULL,
	"status" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"decided_by" text,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation_standings" (
	"recommendation" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"is_rolled_up" boolean NOT NULL,
	"is_assessed" boolean NOT NULL,
	"addressed" smallint NOT NULL,
	"assessed" smallint NOT NULL,
	"implemented" smallint NOT NULL,
	"disagreement" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" DROP CONSTRAINT "assessments_published_have_validity";--> statement-breakpoint
ALTER TABLE "assessments" DROP CONSTRAINT "assessments_superseded_have_end";--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_published_at";--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "authorities" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "parent" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "institution" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "rule" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "deadlines" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "published_by_institution" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "published_by_role" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "remark" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "proposal" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "moderator" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "modified_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "modified_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "grades" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "reasons" jsonb;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "suggested_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "modified_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "publish_on" date;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "is_redacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "treaty_actions" ADD COLUMN "institutions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_institution_authorities_id_fk" FOREIGN KEY ("institution") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_to_authorities_id_fk" FOREIGN KEY ("to") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_assessments" ADD CONSTRAINT "proposed_assessments_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_assessments" ADD CONSTRAINT "proposed_assessments_treaty_action_treaty_actions_id_fk" FOREIGN KEY ("treaty_action") REFERENCES "public"."treaty_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_assessments" ADD CONSTRAINT "proposed_assessments_status_statuses_code_fk" FOREIGN KEY ("status") REFERENCES "public"."statuses"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_standings" ADD CONSTRAINT "recommendation_standings_recommendation_recommendations_id_fk" FOREIGN KEY ("recommendation") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_standings" ADD CONSTRAINT "recommendation_standings_status_statuses_code_fk" FOREIGN KEY ("status") REFERENCES "public"."statuses"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_by_owner" ON "api_keys" USING btree ("owner");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_entries_by_subject" ON "audit_entries" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "hand_overs_by_subject" ON "hand_overs" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_use" ON "idempotency_keys" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "search_queue_by_mark" ON "search_queue" USING btree ("mark");--> statement-breakpoint
CREATE UNIQUE INDEX "proposed_assessments_once" ON "proposed_assessments" USING btree ("recommendation","treaty_action");--> statement-breakpoint
CREATE INDEX "recommendation_standings_by_status" ON "recommendation_standings" USING btree ("status","recommendation");--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_rule_follow_up_rules_code_fk" FOREIGN KEY ("rule") REFERENCES "public"."follow_up_rules"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_published_by_institution_authorities_id_fk" FOREIGN KEY ("published_by_institution") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_status_statuses_code_fk" FOREIGN KEY ("status") REFERENCES "public"."statuses"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_by_parent" ON "changes" USING btree ("parent");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_published_have_validity" CHECK (("assessments"."state" in ('published', 'superseded', 'withdrawn')) = ("assessments"."valid_from" is not null));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_superseded_have_end" CHECK (("assessments"."state" in ('superseded', 'withdrawn')) = ("assessments"."valid_to" is not null));--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_published_at" CHECK (case "contributions"."state" when 'published' then "contributions"."published_at" is not null when 'withdrawn' then true else "contributions"."published_at" is null end);