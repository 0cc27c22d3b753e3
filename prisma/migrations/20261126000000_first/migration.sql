-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('bureau', 'school', 'staff', 'parent', 'auditor');

-- CreateEnum
CREATE TYPE "job_kind" AS ENUM ('solve', 'rebalance', 'compare', 'import', 'export');

-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "roster_state" AS ENUM ('draft', 'published', 'superseded');

-- CreateTable
CREATE TABLE "district" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "school_id" TEXT,
    "staff_id" TEXT,
    "child_ids" TEXT[],
    "password_hash" TEXT NOT NULL,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "lang" TEXT NOT NULL DEFAULT 'zh',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "csrf" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "week" (
    "id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "monday" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "copy_of" UUID,
    "frame" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "week_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "weak" BOOLEAN NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "school_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "venue" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "institution" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "staff" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT,
    "serves" TEXT[],
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "student" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "homeroom" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "student_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "sign_up" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "most_wanted" TEXT,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "pin" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pin_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "ban" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ban_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT,
    "kind" TEXT NOT NULL,
    "roster_id" UUID,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "standing_group" (
    "week_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "standing_group_pkey" PRIMARY KEY ("week_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "district_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "school_id" TEXT,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("district_id","hash")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "school_id" TEXT,
    "week_id" UUID,
    "kind" "job_kind" NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'queued',
    "ask" JSONB NOT NULL,
    "input_hash" TEXT,
    "input_revision" INTEGER,
    "input_print" TEXT,
    "progress" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "result" JSONB,
    "problem" JSONB,
    "cancel_asked" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "offered_at" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "asked_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_step" (
    "job_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "week" TEXT,
    "task" BYTEA,
    "result" BYTEA,
    "lease_until" TIMESTAMPTZ(3),
    "offered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_step_pkey" PRIMARY KEY ("job_id","key")
);

-- CreateTable
CREATE TABLE "job_week" (
    "job_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "job_week_pkey" PRIMARY KEY ("job_id","key")
);

-- CreateTable
CREATE TABLE "roster" (
    "id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "week_id" UUID NOT NULL,
    "job_id" UUID,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "state" "roster_state" NOT NULL DEFAULT 'draft',
    "origin" TEXT NOT NULL,
    "school_ids" TEXT[],
    "week_revision" INTEGER NOT NULL,
    "week_print" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "document_hash" TEXT NOT NULL,
    "publication_hash" TEXT NOT NULL,
    "score" JSONB NOT NULL,
    "bound" JSONB NOT NULL,
    "certificate" JSONB NOT NULL,
    "excuses" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_part" (
    "roster_id" UUID NOT NULL,
    "school_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "document_hash" TEXT NOT NULL,
    "view_hash" TEXT NOT NULL,
    "required" INTEGER NOT NULL,
    "unserved" INTEGER NOT NULL,
    "weighted" BIGINT NOT NULL,
    "summary" JSONB NOT NULL,

    CONSTRAINT "roster_part_pkey" PRIMARY KEY ("roster_id","school_id")
);

-- CreateTable
CREATE TABLE "loan" (
    "roster_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "host" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("roster_id","staff_id","date")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "district_id" TEXT NOT NULL,
    "monday" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "school_id" TEXT,
    "roster_id" UUID NOT NULL,
    "sessions" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "loans" INTEGER NOT NULL,
    "pay" INTEGER NOT NULL,
    "carried" JSONB NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("district_id","monday","kind","person_id")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "headers" JSONB,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "audit" (
    "district_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "school_id" TEXT,
    "action" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "week_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("district_id","seq")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" UUID NOT NULL,
    "district_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "school_id" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE INDEX "account_district_id_role_idx" ON "account"("district_id", "role");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- CreateIndex
CREATE INDEX "week_district_id_monday_idx" ON "week"("district_id", "monday");

-- CreateIndex
CREATE INDEX "room_week_id_school_id_idx" ON "room"("week_id", "school_id");

-- CreateIndex
CREATE INDEX "staff_week_id_school_id_idx" ON "staff"("week_id", "school_id");

-- CreateIndex
CREATE INDEX "activity_week_id_school_id_idx" ON "activity"("week_id", "school_id");

-- CreateIndex
CREATE INDEX "student_week_id_place_idx" ON "student"("week_id", "place");

-- CreateIndex
CREATE INDEX "student_week_id_school_id_homeroom_idx" ON "student"("week_id", "school_id", "homeroom");

-- CreateIndex
CREATE INDEX "student_district_id_id_idx" ON "student"("district_id", "id");

-- CreateIndex
CREATE INDEX "sign_up_week_id_place_idx" ON "sign_up"("week_id", "place");

-- CreateIndex
CREATE INDEX "sign_up_week_id_school_id_idx" ON "sign_up"("week_id", "school_id");

-- CreateIndex
CREATE INDEX "sign_up_district_id_id_idx" ON "sign_up"("district_id", "id");

-- CreateIndex
CREATE INDEX "standing_group_week_id_school_id_idx" ON "standing_group"("week_id", "school_id");

-- CreateIndex
CREATE INDEX "document_created_at_idx" ON "document"("created_at");

-- CreateIndex
CREATE INDEX "job_district_id_created_at_idx" ON "job"("district_id", "created_at");

-- CreateIndex
CREATE INDEX "job_week_id_idx" ON "job"("week_id");

-- CreateIndex
CREATE INDEX "job_state_idx" ON "job"("state");

-- CreateIndex
CREATE INDEX "roster_week_id_state_idx" ON "roster"("week_id", "state");

-- CreateIndex
CREATE INDEX "ledger_entry_district_id_person_id_idx" ON "ledger_entry"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- CreateIndex
CREATE INDEX "audit_district_id_kind_object_id_idx" ON "audit"("district_id", "kind", "object_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_hash_key" ON "feed"("hash");

-- CreateIndex
CREATE INDEX "feed_district_id_person_id_idx" ON "feed"("district_id", "person_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student" ADD CONSTRAINT "student_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ban" ADD CONSTRAINT "ban_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_group" ADD CONSTRAINT "standing_group_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_step" ADD CONSTRAINT "job_step_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_week" ADD CONSTRAINT "job_week_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_part" ADD CONSTRAINT "roster_part_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "roster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "roster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

