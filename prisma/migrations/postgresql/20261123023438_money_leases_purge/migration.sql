-- CreateEnum
CREATE TYPE "LeasePolicy" AS ENUM ('advisory', 'exclusive');

-- CreateEnum
CREATE TYPE "LedgerSide" AS ENUM ('debit', 'credit');

-- CreateEnum
CREATE TYPE "EventTopic" AS ENUM ('account', 'ledger', 'lease');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "leasePolicy" "LeasePolicy" NOT NULL DEFAULT 'advisory',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "balanceAt" TIMESTAMP(3),
ADD COLUMN     "balanceSequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "companyKey" TEXT,
ADD COLUMN     "creditLimit" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "leaseAcquiredAt" TIMESTAMP(3),
ADD COLUMN     "leaseExpiresAt" TIMESTAMP(3),
ADD COLUMN     "leaseFence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "leaseHolderId" TEXT,
ADD COLUMN     "leaseTab" TEXT,
ADD COLUMN     "phoneKey" TEXT,
ADD COLUMN     "purgedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "AccountEvent" ADD COLUMN     "topic" "EventTopic" NOT NULL DEFAULT 'account';

-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fromId" TEXT,
    "toId" TEXT,
    "amount" BIGINT NOT NULL,
    "memo" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT NOT NULL,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "transferId" TEXT NOT NULL,
    "side" "LedgerSide" NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT,
    "sequence" INTEGER,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("transferId","side")
);

-- CreateIndex
CREATE INDEX "Transfer_workspaceId_id_idx" ON "Transfer"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Transfer_byId_idx" ON "Transfer"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_accountId_sequence_key" ON "LedgerEntry"("accountId", "sequence");

-- CreateIndex
CREATE INDEX "Account_workspaceId_phoneKey_idx" ON "Account"("workspaceId", "phoneKey");

-- CreateIndex
CREATE INDEX "Account_workspaceId_companyKey_idx" ON "Account"("workspaceId", "companyKey");

-- CreateIndex
CREATE INDEX "Account_leaseHolderId_idx" ON "Account"("leaseHolderId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_leaseHolderId_fkey" FOREIGN KEY ("leaseHolderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 9007199254740991 is the largest exact integer in JSON.
ALTER TABLE "Account"
    ADD CONSTRAINT "Account_balance_check" CHECK ("balance" BETWEEN -"creditLimit" AND 9007199254740991),
    ADD CONSTRAINT "Account_closed_check" CHECK ("status" <> 'closed' OR "balance" = 0),
    ADD CONSTRAINT "Account_deleted_check" CHECK ("deletedAt" IS NULL OR "balance" = 0);
ALTER TABLE "Transfer"
    ADD CONSTRAINT "Transfer_amount_check" CHECK ("amount" > 0),
    ADD CONSTRAINT "Transfer_sides_check" CHECK ("fromId" IS DISTINCT FROM "toId");

-- Keys are compared by bytes, as SQLite does, and not by the language of the cluster.
ALTER TABLE "Transfer" ALTER COLUMN "id" TYPE TEXT COLLATE "C";

-- The next write of an account sets these keys by the application's own rules, which know more spellings.
UPDATE "Account" SET
    "creditLimit" = ("record"->>'creditLimit')::BIGINT,
    "companyKey" = lower("record"->>'company'),
    "phoneKey" = regexp_replace("record"->>'phone', '[[:space:]().\-/]', '', 'g');

-- The two entries of a transfer, written by the statement that adds it: nobody can forget one.
CREATE FUNCTION "transfer_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "LedgerEntry" ("transferId", "side", "workspaceId", "accountId", "sequence", "amount", "balance")
    VALUES
        (NEW."id", 'debit', NEW."workspaceId", NEW."fromId",
            (SELECT "balanceSequence" FROM "Account" WHERE "id" = NEW."fromId"), -NEW."amount",
            (SELECT "balance" FROM "Account" WHERE "id" = NEW."fromId")),
        (NEW."id", 'credit', NEW."workspaceId", NEW."toId",
            (SELECT "balanceSequence" FROM "Account" WHERE "id" = NEW."toId"), NEW."amount",
            (SELECT "balance" FROM "Account" WHERE "id" = NEW."toId"));
    RETURN NULL;
END $$;

CREATE TRIGGER "transfer_entries" AFTER INSERT ON "Transfer"
    FOR EACH ROW EXECUTE FUNCTION "transfer_entries"();

CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger_append_only: what is in the ledger cannot be changed or deleted' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "transfer_append_only" BEFORE UPDATE OR DELETE ON "Transfer"
    FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();
CREATE TRIGGER "ledger_entry_append_only" BEFORE UPDATE OR DELETE ON "LedgerEntry"
    FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();

-- Event ids are taken at the very end of the transaction, like those of revisions: see the migration account_events.
CREATE FUNCTION "add_event"(workspace TEXT, topic "EventTopic", account TEXT, version INTEGER, at TIMESTAMP(3), by TEXT)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(72707370);
    INSERT INTO "AccountEvent" ("workspaceId", "id", "topic", "accountId", "version", "kind", "fields", "at", "byId")
    VALUES (workspace, nextval('"AccountEvent_id_seq"'), topic, account, version, 'update', '[]', at, by);
    PERFORM pg_notify('truce_account', workspace);
END $$;

CREATE FUNCTION "ledger_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    transfer "Transfer"%ROWTYPE;
BEGIN
    SELECT * INTO STRICT transfer FROM "Transfer" WHERE "id" = NEW."transferId";
    PERFORM "add_event"(NEW."workspaceId", 'ledger', NEW."accountId", NEW."sequence", transfer."at", transfer."byId");
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "ledger_event" AFTER INSERT ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."accountId" IS NOT NULL) EXECUTE FUNCTION "ledger_event"();

CREATE FUNCTION "lease_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "add_event"(NEW."workspaceId", 'lease', NEW."id", NEW."leaseFence",
        coalesce(NEW."leaseAcquiredAt", OLD."leaseAcquiredAt", NEW."updatedAt"),
        coalesce(NEW."leaseHolderId", OLD."leaseHolderId", NEW."updatedById"));
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "lease_event" AFTER UPDATE ON "Account" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (
        NEW."leaseFence" <> OLD."leaseFence" OR NEW."leaseHolderId" IS DISTINCT FROM OLD."leaseHolderId"
        OR NEW."leaseExpiresAt" IS DISTINCT FROM OLD."leaseExpiresAt"
    )
    EXECUTE FUNCTION "lease_event"();

-- Purging empties the row of a deleted account without a new version, and takes its history with it.
DROP TRIGGER "account_version" ON "Account";
CREATE TRIGGER "account_version" BEFORE UPDATE ON "Account"
    FOR EACH ROW WHEN (
        NEW."purgedAt" IS NULL AND NEW."version" <> OLD."version" + 1
        AND (NEW."version" <> OLD."version" OR NEW."record" IS DISTINCT FROM OLD."record" OR NEW."deletedAt" IS DISTINCT FROM OLD."deletedAt")
    )
    EXECUTE FUNCTION "refuse_account_version"();

CREATE FUNCTION "refuse_account_purge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'account_purge: only a deleted account can be purged, and a purged one stays as it is' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "account_purge" BEFORE UPDATE ON "Account"
    FOR EACH ROW WHEN (
        OLD."purgedAt" IS NOT NULL
        OR (NEW."purgedAt" IS NOT NULL AND (OLD."deletedAt" IS NULL OR NEW."version" <> OLD."version" OR NEW."deletedAt" IS DISTINCT FROM OLD."deletedAt"))
    )
    EXECUTE FUNCTION "refuse_account_purge"();

CREATE OR REPLACE FUNCTION "refuse_revision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND (SELECT "purgedAt" FROM "Account" WHERE "id" = OLD."accountId") IS NOT NULL THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'revision_append_only: a revision cannot be changed or deleted' USING ERRCODE = 'check_violation';
END $$;
