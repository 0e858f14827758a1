-- Columns are added in place, not by a rebuild of their table: that keeps its triggers, and its rows where they are.
ALTER TABLE "Workspace" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Workspace" ADD COLUMN "leasePolicy" TEXT NOT NULL DEFAULT 'advisory';

ALTER TABLE "AccountEvent" ADD COLUMN "topic" TEXT NOT NULL DEFAULT 'account';

ALTER TABLE "Account" ADD COLUMN "balanceSequence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Account" ADD COLUMN "balanceAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "leaseHolderId" TEXT REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Account" ADD COLUMN "leaseTab" TEXT;
ALTER TABLE "Account" ADD COLUMN "leaseFence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Account" ADD COLUMN "leaseAcquiredAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "leaseExpiresAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "purgedAt" DATETIME;
ALTER TABLE "Account" ADD COLUMN "phoneKey" TEXT;
ALTER TABLE "Account" ADD COLUMN "companyKey" TEXT;

-- A check that comes with a column may speak of others. 9007199254740991 is the largest exact integer in JSON.
ALTER TABLE "Account" ADD COLUMN "creditLimit" BIGINT NOT NULL DEFAULT 0
    CONSTRAINT "Account_balance_check" CHECK ("balance" BETWEEN -"creditLimit" AND 9007199254740991)
    CONSTRAINT "Account_closed_check" CHECK ("status" <> 'closed' OR "balance" = 0)
    CONSTRAINT "Account_deleted_check" CHECK ("deletedAt" IS NULL OR "balance" = 0);

-- The next write of an account sets these keys by the application's own rules, which know more spellings.
UPDATE "Account" SET
    "creditLimit" = CAST(json_extract("record", '$.creditLimit') AS INTEGER),
    "companyKey" = lower(json_extract("record", '$.company')),
    "phoneKey" = replace(replace(replace(replace(replace(replace(json_extract("record", '$.phone'), ' ', ''), '-', ''), '.', ''), '(', ''), ')', ''), '/', '');

CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "fromId" TEXT,
    "toId" TEXT,
    "amount" BIGINT NOT NULL,
    "memo" TEXT,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,
    CONSTRAINT "Transfer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Transfer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Transfer_amount_check" CHECK ("amount" > 0),
    CONSTRAINT "Transfer_sides_check" CHECK ("fromId" IS NOT "toId")
);

CREATE TABLE "LedgerEntry" (
    "transferId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT,
    "sequence" INTEGER,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT,

    PRIMARY KEY ("transferId", "side"),
    CONSTRAINT "LedgerEntry_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "Account_workspaceId_phoneKey_idx" ON "Account"("workspaceId", "phoneKey");
CREATE INDEX "Account_workspaceId_companyKey_idx" ON "Account"("workspaceId", "companyKey");
CREATE INDEX "Account_leaseHolderId_idx" ON "Account"("leaseHolderId");
CREATE INDEX "Transfer_workspaceId_id_idx" ON "Transfer"("workspaceId", "id");
CREATE INDEX "Transfer_byId_idx" ON "Transfer"("byId");
CREATE UNIQUE INDEX "LedgerEntry_accountId_sequence_key" ON "LedgerEntry"("accountId", "sequence");

-- The two entries of a transfer, written by the statement that adds it: nobody can forget one.
CREATE TRIGGER "transfer_entries" AFTER INSERT ON "Transfer"
BEGIN
    INSERT INTO "LedgerEntry" ("transferId", "side", "workspaceId", "accountId", "sequence", "amount", "balance")
    VALUES
        (NEW."id", 'debit', NEW."workspaceId", NEW."fromId",
            (SELECT "balanceSequence" FROM "Account" WHERE "id" = NEW."fromId"), -NEW."amount",
            (SELECT "balance" FROM "Account" WHERE "id" = NEW."fromId")),
        (NEW."id", 'credit', NEW."workspaceId", NEW."toId",
            (SELECT "balanceSequence" FROM "Account" WHERE "id" = NEW."toId"), NEW."amount",
            (SELECT "balance" FROM "Account" WHERE "id" = NEW."toId"));
END;

CREATE TRIGGER "transfer_no_update" BEFORE UPDATE ON "Transfer"
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only: a transfer cannot be changed');
END;

CREATE TRIGGER "transfer_no_delete" BEFORE DELETE ON "Transfer"
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only: a transfer cannot be deleted');
END;

CREATE TRIGGER "ledger_entry_no_update" BEFORE UPDATE ON "LedgerEntry"
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only: an entry cannot be changed');
END;

CREATE TRIGGER "ledger_entry_no_delete" BEFORE DELETE ON "LedgerEntry"
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only: an entry cannot be deleted');
END;

CREATE TRIGGER "ledger_event" AFTER INSERT ON "LedgerEntry" WHEN NEW."accountId" IS NOT NULL
BEGIN
    INSERT INTO "AccountEvent" ("workspaceId", "id", "topic", "accountId", "version", "kind", "fields", "at", "byId")
    SELECT NEW."workspaceId", (SELECT coalesce(max("id"), 0) + 1 FROM "AccountEvent" WHERE "workspaceId" = NEW."workspaceId"),
        'ledger', NEW."accountId", NEW."sequence", 'update', '[]', "at", "byId"
    FROM "Transfer" WHERE "id" = NEW."transferId";
END;

CREATE TRIGGER "lease_event" AFTER UPDATE ON "Account"
WHEN NEW."leaseFence" <> OLD."leaseFence" OR NEW."leaseHolderId" IS NOT OLD."leaseHolderId"
    OR NEW."leaseExpiresAt" IS NOT OLD."leaseExpiresAt"
BEGIN
    INSERT INTO "AccountEvent" ("workspaceId", "id", "topic", "accountId", "version", "kind", "fields", "at", "byId")
    VALUES (NEW."workspaceId", (SELECT coalesce(max("id"), 0) + 1 FROM "AccountEvent" WHERE "workspaceId" = NEW."workspaceId"),
        'lease', NEW."id", NEW."leaseFence", 'update', '[]', coalesce(NEW."leaseAcquiredAt", OLD."leaseAcquiredAt", NEW."updatedAt"),
        coalesce(NEW."leaseHolderId", OLD."leaseHolderId", NEW."updatedById"));
END;

-- Purging empties the row of a deleted account without a new version, and takes its history with it.
DROP TRIGGER "account_version";
CREATE TRIGGER "account_version" BEFORE UPDATE ON "Account"
WHEN NEW."purgedAt" IS NULL AND NEW."version" <> OLD."version" + 1
    AND (NEW."version" <> OLD."version" OR NEW."record" IS NOT OLD."record" OR NEW."deletedAt" IS NOT OLD."deletedAt")
BEGIN
    SELECT RAISE(ABORT, 'account_version: a change needs the next version');
END;

CREATE TRIGGER "account_purge" BEFORE UPDATE ON "Account"
WHEN OLD."purgedAt" IS NOT NULL OR (NEW."purgedAt" IS NOT NULL AND (OLD."deletedAt" IS NULL OR NEW."version" <> OLD."version" OR NEW."deletedAt" IS NOT OLD."deletedAt"))
BEGIN
    SELECT RAISE(ABORT, 'account_purge: only a deleted account can be purged, and a purged one stays as it is');
END;

DROP TRIGGER "revision_no_delete";
CREATE TRIGGER "revision_no_delete" BEFORE DELETE ON "Revision"
WHEN (SELECT "purgedAt" FROM "Account" WHERE "id" = OLD."accountId") IS NULL
BEGIN
    SELECT RAISE(ABORT, 'revision_append_only: a revision cannot be deleted');
END;
