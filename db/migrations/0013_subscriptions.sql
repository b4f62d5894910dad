CREATE TABLE "subscription_deliveries" (
	"subscription" text NOT NULL,
	"change" bigint NOT NULL,
	"message" text,
	CONSTRAINT "subscription_deliveries_subscription_change_pk" PRIMARY KEY("subscription","change")
);
--> statement-breakpoint
CREATE TABLE "subscription_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "subscription_messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subscription" text NOT NULL,
	"kind" text NOT NULL,
	"body" text,
	"state" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_status" smallint,
	"last_error" text,
	CONSTRAINT "subscription_messages_kind_known" CHECK ("subscription_messages"."kind" in ('changes', 'confirm', 'ping', 'notice')),
	CONSTRAINT "subscription_messages_state_known" CHECK ("subscription_messages"."state" in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "subscription_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"subscription" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_tokens_purpose_known" CHECK ("subscription_tokens"."purpose" in ('confirm', 'manage'))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"followed_kind" text NOT NULL,
	"followed" text NOT NULL,
	"language" text NOT NULL,
	"rhythm" text NOT NULL,
	"state" text NOT NULL,
	"state_reason" text,
	"cursor" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"digest_at" timestamp with time zone,
	"email" text,
	"consent_version" text,
	"owner" text,
	"url" text,
	"secret" text,
	"previous_secret" text,
	"previous_secret_until" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"modified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_channel_known" CHECK ("subscriptions"."channel" in ('email', 'webhook')),
	CONSTRAINT "subscriptions_followed_kind_known" CHECK ("subscriptions"."followed_kind" in ('search', 'recommendation', 'body', 'treaty')),
	CONSTRAINT "subscriptions_rhythm_known" CHECK ("subscriptions"."rhythm" in ('atOnce', 'daily', 'weekly')),
	CONSTRAINT "subscriptions_state_known" CHECK ("subscriptions"."state" in ('pending', 'active', 'paused', 'disabled', 'ended')),
	CONSTRAINT "subscriptions_language_known" CHECK ("subscriptions"."language" in ('nl', 'fr', 'de', 'en')),
	CONSTRAINT "subscriptions_email" CHECK ("subscriptions"."channel" <> 'email' or ("subscriptions"."email" is null) = ("subscriptions"."state" = 'ended')),
	CONSTRAINT "subscriptions_webhook" CHECK ("subscriptions"."channel" <> 'webhook' or ("subscriptions"."owner" is not null and "subscriptions"."url" is not null and ("subscriptions"."secret" is null) = ("subscriptions"."state" = 'ended')))
);
--> statement-breakpoint
CREATE TABLE "suppressed_addresses" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "suppressed_addresses_reason_known" CHECK ("suppressed_addresses"."reason" in ('ended', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "subscription_deliveries" ADD CONSTRAINT "subscription_deliveries_subscription_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_deliveries" ADD CONSTRAINT "subscription_deliveries_message_subscription_messages_id_fk" FOREIGN KEY ("message") REFERENCES "public"."subscription_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_messages" ADD CONSTRAINT "subscription_messages_subscription_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_tokens" ADD CONSTRAINT "subscription_tokens_subscription_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscription_deliveries_by_message" ON "subscription_deliveries" USING btree ("message");--> statement-breakpoint
CREATE INDEX "subscription_messages_waiting" ON "subscription_messages" USING btree ("next_attempt_at") WHERE "subscription_messages"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "subscription_messages_by_subscription" ON "subscription_messages" USING btree ("subscription","position");--> statement-breakpoint
CREATE INDEX "subscription_tokens_by_subscription" ON "subscription_tokens" USING btree ("subscription");--> statement-breakpoint
CREATE INDEX "subscriptions_at_work" ON "subscriptions" USING btree ("state","cursor");--> statement-breakpoint
CREATE INDEX "subscriptions_by_address" ON "subscriptions" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "subscriptions_by_owner" ON "subscriptions" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "suppressed_addresses_by_end" ON "suppressed_addresses" USING btree ("until");--> statement-breakpoint
COMMENT ON COLUMN subscriptions.cursor IS 'The sequence of the last change that was looked at';--> statement-breakpoint
COMMENT ON COLUMN subscriptions.email IS 'Null from the moment the subscription ends';--> statement-breakpoint
COMMENT ON COLUMN subscriptions.owner IS 'Of a webhook: opaque id of the account';--> statement-breakpoint
COMMENT ON COLUMN subscription_tokens.token_hash IS 'SHA-256 of 256 random bits that stand in one mail';--> statement-breakpoint
COMMENT ON COLUMN subscription_deliveries.message IS 'Null while the change waits for its digest';--> statement-breakpoint
COMMENT ON COLUMN suppressed_addresses.address_hash IS 'SHA-256 of the address in small letters'