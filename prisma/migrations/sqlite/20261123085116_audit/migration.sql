-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "entry" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "targetVersion" INTEGER,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "workspaceId" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "storeId" BIGINT
);

-- CreateTable
CREATE TABLE "AuditNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "detail" JSONB NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_targetId_targetVersion_key" ON "AuditEntry"("targetId", "targetVersion");

-- A chain begins with its workspace.
CREATE TRIGGER "audit_begin" AFTER INSERT ON "Workspace"
BEGIN
    INSERT INTO "AuditHead" ("workspaceId", "sequence", "hash") VALUES (NEW."id", 0, sha256(NEW."id"));
END;
INSERT INTO "AuditHead" ("workspaceId", "sequence", "hash") SELECT "id", 0, sha256("id") FROM "Workspace";

-- The one door to a chain. Without a head, the new entry has no hash, and the write that made it is refused.
-- SQLite has no SHA-256: the connections of Truce bring it, and nobody else can write.
CREATE VIEW "AuditAppend" AS SELECT "workspaceId", "at", "entry", "targetId", "targetVersion" FROM "AuditEntry";
CREATE TRIGGER "audit_append" INSTEAD OF INSERT ON "AuditAppend"
BEGIN
    INSERT INTO "AuditEntry" ("workspaceId", "sequence", "at", "entry", "targetId", "targetVersion", "hash")
    VALUES (NEW."workspaceId",
        (SELECT "sequence" + 1 FROM "AuditHead" WHERE "workspaceId" = NEW."workspaceId"),
        NEW."at", NEW."entry", NEW."targetId", NEW."targetVersion",
        (SELECT sha256("hash" || ("sequence" + 1) || NEW."entry") FROM "AuditHead" WHERE "workspaceId" = NEW."workspaceId"));
    UPDATE "AuditHead" SET "sequence" = "sequence" + 1, "hash" = (
        SELECT "hash" FROM "AuditEntry" e WHERE e."workspaceId" = NEW."workspaceId" AND e."sequence" = "AuditHead"."sequence" + 1)
    WHERE "workspaceId" = NEW."workspaceId";
END;

-- Of what was decided, the audit keeps the field and the choice: a deeper pointer may name a value.
CREATE VIEW "AuditedRevision" AS SELECT a."workspaceId", r."at", json_object(
        'action', 'account.' || r."kind",
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', r."at"),
        'by', r."byId",
        'target', json_object('type', 'account', 'id', r."accountId", 'version', r."version"),
        'detail', json_patch(
            json_object('from', nullif(r."version" - 1, 0), 'fields', json(r."fields")),
            json_object(
                'merge', CASE WHEN json_type(r."detail", '$.merge') = 'object' THEN json_object(
                    'theirs', json_extract(r."detail", '$.merge.theirs'),
                    'decisions', (
                        SELECT json_group_array(json_object('field', "field", 'choice', "choice"))
                        FROM (
                            SELECT DISTINCT substr("key", 2, instr(substr("key", 2) || '/', '/') - 1) AS "field", "value" AS "choice"
                            FROM json_each(r."detail", '$.merge.decisions') ORDER BY 1, 2
                        )
                        WHERE "field" IN (SELECT "key" FROM json_each(r."record"))
                    )
                ) END,
                'forced', CASE WHEN json_extract(r."detail", '$.forced') THEN json('true') END
            )
        )
    ) AS "entry", r."accountId" AS "targetId", r."version" AS "targetVersion"
FROM "Revision" r JOIN "Account" a ON a."id" = r."accountId";

CREATE VIEW "AuditedTransfer" AS SELECT "workspaceId", "at", json_object(
        'action', 'transfer.create',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', "at"),
        'by', "byId",
        'target', json_object('type', 'transfer', 'id', "id", 'version', 1),
        'detail', json_object('fromId', "fromId", 'toId', "toId", 'amount', "amount")
    ) AS "entry", "id" AS "targetId", 1 AS "targetVersion"
FROM "Transfer";

-- What happened before there was an audit comes first, in the order of its times.
INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId", "targetVersion")
SELECT * FROM (SELECT * FROM "AuditedRevision" UNION ALL SELECT * FROM "AuditedTransfer")
ORDER BY strftime('%Y-%m-%dT%H:%M:%fZ', "at"), "targetId", "targetVersion";

CREATE TRIGGER "revision_audit" AFTER INSERT ON "Revision"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId", "targetVersion")
    SELECT "workspaceId", "at", "entry", "targetId", "targetVersion" FROM "AuditedRevision"
    WHERE "targetId" = NEW."accountId" AND "targetVersion" = NEW."version";
END;

CREATE TRIGGER "transfer_audit" AFTER INSERT ON "Transfer"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId", "targetVersion")
    SELECT "workspaceId", "at", "entry", "targetId", "targetVersion" FROM "AuditedTransfer" WHERE "targetId" = NEW."id";
END;

-- A lease that ran out or was given back is not taken over.
CREATE TRIGGER "lease_audit" AFTER UPDATE ON "Account"
WHEN NEW."leaseHolderId" <> OLD."leaseHolderId" AND OLD."leaseExpiresAt" > NEW."leaseAcquiredAt"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."leaseAcquiredAt", json_object(
        'action', 'lease.take-over',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."leaseAcquiredAt"),
        'by', NEW."leaseHolderId",
        'target', json_object('type', 'account', 'id', NEW."id"),
        'detail', json_object('fromId', OLD."leaseHolderId", 'fence', NEW."leaseFence")
    ), NEW."id");
END;

CREATE TRIGGER "purge_audit" AFTER UPDATE ON "Account" WHEN NEW."purgedAt" IS NOT NULL AND OLD."purgedAt" IS NULL
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."purgedAt", json_object(
        'action', 'account.purge',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."purgedAt"),
        'by', NULL,
        'target', json_object('type', 'account', 'id', NEW."id"),
        'detail', json_object('version', NEW."version")
    ), NEW."id");
END;

CREATE TRIGGER "invitation_audit" AFTER INSERT ON "Invitation"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."createdAt", json_object(
        'action', 'invitation.create',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."createdAt"),
        'by', NEW."createdById",
        'target', json_object('type', 'invitation', 'id', NEW."id"),
        'detail', json_object('role', NEW."role")
    ), NEW."id");
END;

CREATE TRIGGER "invitation_accept_audit" AFTER UPDATE ON "Invitation"
WHEN NEW."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NULL
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."acceptedAt", json_object(
        'action', 'invitation.accept',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."acceptedAt"),
        'by', NEW."acceptedById",
        'target', json_object('type', 'invitation', 'id', NEW."id"),
        'detail', json_object('role', NEW."role")
    ), NEW."id");
END;

CREATE TRIGGER "key_audit" AFTER INSERT ON "ApiKey"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."createdAt", json_object(
        'action', 'key.create',
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."createdAt"),
        'by', NEW."personId",
        'target', json_object('type', 'key', 'id', NEW."id"),
        'detail', json_object('role', NEW."role")
    ), NEW."id");
END;

CREATE TRIGGER "note_audit" AFTER INSERT ON "AuditNote"
BEGIN
    INSERT INTO "AuditAppend" ("workspaceId", "at", "entry", "targetId")
    VALUES (NEW."workspaceId", NEW."at", json_object(
        'action', NEW."action",
        'at', strftime('%Y-%m-%dT%H:%M:%fZ', NEW."at"),
        'by', NEW."byId",
        'target', json_object('type', NEW."targetType", 'id', NEW."targetId"),
        'detail', json(NEW."detail")
    ), NEW."targetId");
    DELETE FROM "AuditNote" WHERE "id" = NEW."id";
END;

-- The audit is only ever added to, and its end only ever moves to the next entry.
CREATE TRIGGER "audit_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only: an entry of the audit cannot be changed');
END;
CREATE TRIGGER "audit_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only: an entry of the audit cannot be deleted');
END;
CREATE TRIGGER "audit_head_no_update" BEFORE UPDATE ON "AuditHead"
WHEN NEW."workspaceId" <> OLD."workspaceId" OR NEW."sequence" <> OLD."sequence" + 1 OR NOT EXISTS (
    SELECT 1 FROM "AuditEntry" WHERE "workspaceId" = NEW."workspaceId" AND "sequence" = NEW."sequence" AND "hash" = NEW."hash")
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only: the end of the audit cannot be set');
END;
CREATE TRIGGER "audit_head_no_delete" BEFORE DELETE ON "AuditHead"
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only: the end of the audit cannot be deleted');
END;
