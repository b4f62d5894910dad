CREATE TABLE "credentials" (
	"owner" text PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text NOT NULL,
	"totp_step" bigint DEFAULT 0 NOT NULL,
	"totp_pending" text,
	"failures" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"owner" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject"),
	CONSTRAINT "identities_one_per_issuer" UNIQUE("issuer","owner")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"token_hash" text NOT NULL,
	"totp_secret" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "invitations_expiry" CHECK ("invitations"."expires_at" > "invitations"."created_at")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"owner" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_owner_code_hash_pk" PRIMARY KEY("owner","code_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"owner" text NOT NULL,
	"csrf_token" text NOT NULL,
	"method" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_token" UNIQUE("token_hash"),
	CONSTRAINT "sessions_expiry" CHECK ("sessions"."expires_at" > "sessions"."created_at"),
	CONSTRAINT "sessions_method_known" CHECK ("sessions"."method" in ('password', 'oidc'))
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"owner" text,
	"return_to" text NOT NULL,
	"language" text NOT NULL,
	"state" text,
	"nonce" text,
	"verifier" text,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_ins_language_known" CHECK ("sign_ins"."language" in ('nl', 'fr', 'de', 'en')),
	CONSTRAINT "sign_ins_one_way" CHECK (("sign_ins"."owner" is null) = ("sign_ins"."state" is not null and "sign_ins"."nonce" is not null and "sign_ins"."verifier" is not null))
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_by_owner" ON "invitations" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "sessions_by_owner" ON "sessions" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "sessions_by_use" ON "sessions" USING btree ("last_used_at");--> statement-breakpoint
CREATE INDEX "sign_ins_by_expiry" ON "sign_ins" USING btree ("expires_at");--> statement-breakpoint
COMMENT ON TABLE sessions IS 'Somebody at work in the pages of the staff; what the cookie holds is kept as SHA-256';--> statement-breakpoint
COMMENT ON COLUMN sessions.last_used_at IS 'To the minute; thirty minutes later the session has ended';--> statement-breakpoint
COMMENT ON COLUMN sessions.expires_at IS 'Until when it lasts at most, however much it is used';--> statement-breakpoint
COMMENT ON COLUMN credentials.password_hash IS 'scrypt$N$r$p$salt$hash, the last two in base64url';--> statement-breakpoint
COMMENT ON COLUMN credentials.totp_step IS 'The last step of thirty seconds whose code was used; no code of it or of one before it is good';--> statement-breakpoint
COMMENT ON COLUMN credentials.failures IS 'Wrong passwords and codes since the last that were right'