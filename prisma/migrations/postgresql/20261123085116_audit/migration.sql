-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "entry" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "targetVersion" INTEGER,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "workspaceId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "storeId" BIGINT,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "AuditNote" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_targetId_targetVersion_key" ON "AuditEntry"("targetId", "targetVersion");

ALTER TABLE "AuditEntry" ALTER COLUMN "workspaceId" TYPE TEXT COLLATE "C", ALTER COLUMN "targetId" TYPE TEXT COLLATE "C";

-- A chain begins with its workspace. Its end, the newest hash and sequence, is a large object: opened for writing, that
-- is read as it is committed by now, whatever snapshot the transaction has, and a rollback takes it back. The row of a
-- table would make each serializable transaction give way to every other one of its workspace.
CREATE FUNCTION "audit_begin"("workspace" TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first_hash TEXT := encode(sha256(convert_to("workspace", 'UTF8')), 'hex');
BEGIN
    INSERT INTO "AuditHead" ("workspaceId", "sequence", "hash", "storeId")
    VALUES ("workspace", 0, first_hash, lo_from_bytea(0, convert_to(first_hash || '0', 'UTF8'))::BIGINT);
END $$;

CREATE FUNCTION "workspace_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "audit_begin"(NEW."id");
    RETURN NULL;
END $$;

SELECT "audit_begin"("id") FROM "Workspace";
CREATE TRIGGER "audit_begin" AFTER INSERT ON "Workspace" FOR EACH ROW EXECUTE FUNCTION "workspace_audit"();

-- The one door to a chain, in the order of commits: it is called by deferred triggers alone, at the very end of a
-- transaction, under the lock that gives event ids their order (see the migration account_events).
-- 393216 is INV_READ | INV_WRITE. The hash has 64 digits, and the sequence behind it never gets shorter.
CREATE FUNCTION "audit_append"("workspace" TEXT, "at" TIMESTAMP(3), "action" TEXT, "by_id" TEXT, "target" JSONB, "detail" JSONB)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    store OID;
    fd INTEGER;
    head TEXT;
    entry TEXT := jsonb_build_object('action', "action", 'at', to_char("at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', "by_id",
        'target', "target", 'detail', "detail")::TEXT;
    next_sequence INTEGER;
    next_hash TEXT;
BEGIN
    PERFORM pg_advisory_xact_lock(72707370);
    SELECT "storeId"::OID INTO STRICT store FROM "AuditHead" WHERE "workspaceId" = "workspace";
    fd := lo_open(store, 393216);
    head := convert_from(loread(fd, 100), 'UTF8');
    next_sequence := substr(head, 65)::INTEGER + 1;
    next_hash := encode(sha256(convert_to(substr(head, 1, 64) || next_sequence || entry, 'UTF8')), 'hex');
    INSERT INTO "AuditEntry" ("workspaceId", "sequence", "at", "entry", "targetId", "targetVersion", "hash")
    VALUES ("workspace", next_sequence, "at", entry, "target"->>'id', ("target"->>'version')::INTEGER, next_hash);
    PERFORM lo_lseek(fd, 0, 0);
    PERFORM lowrite(fd, convert_to(next_hash || next_sequence, 'UTF8'));
    PERFORM lo_close(fd);
END $$;

-- Of what was decided, the audit keeps the field and the choice: a deeper pointer may name a value.
CREATE FUNCTION "audit_revision"("r" "Revision") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    workspace TEXT;
    detail JSONB := jsonb_build_object('from', nullif(r."version" - 1, 0), 'fields', r."fields");
BEGIN
    SELECT "workspaceId" INTO STRICT workspace FROM "Account" WHERE "id" = r."accountId";
    IF jsonb_typeof(r."detail"->'merge') = 'object' THEN
        detail := detail || jsonb_build_object('merge', jsonb_build_object('theirs', r."detail"->'merge'->'theirs', 'decisions', (
            SELECT coalesce(jsonb_agg(jsonb_build_object('field', "field", 'choice', "choice") ORDER BY "field" COLLATE "C", "choice" COLLATE "C"), '[]')
            FROM (SELECT DISTINCT split_part("key", '/', 2) AS "field", "value" AS "choice" FROM jsonb_each_text(r."detail"->'merge'->'decisions')) d
            WHERE r."record" ? "field")));
    END IF;
    IF r."detail"->'forced' = 'true' THEN
        detail := detail || '{"forced": true}';
    END IF;
    PERFORM "audit_append"(workspace, r."at", 'account.' || r."kind", r."byId",
        jsonb_build_object('type', 'account', 'id', r."accountId", 'version', r."version"), detail);
END $$;

CREATE FUNCTION "audit_transfer"("t" "Transfer") RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "audit_append"(t."workspaceId", t."at", 'transfer.create', t."byId", jsonb_build_object('type', 'transfer', 'id', t."id", 'version', 1),
        jsonb_build_object('fromId', t."fromId", 'toId', t."toId", 'amount', t."amount"));
END $$;

-- What happened before there was an audit comes first, in the order of its times.
DO $$
DECLARE
    past RECORD;
BEGIN
    FOR past IN
        SELECT "at", "accountId" AS "id", "version", r AS "revision", NULL::"Transfer" AS "transfer" FROM "Revision" r
        UNION ALL
        SELECT "at", "id", 1, NULL::"Revision", t FROM "Transfer" t
        ORDER BY 1, 2, 3
    LOOP
        IF past."revision" IS DISTINCT FROM NULL THEN
            PERFORM "audit_revision"(past."revision");
        ELSE
            PERFORM "audit_transfer"(past."transfer");
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION "audit_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_NAME
        WHEN 'revision_audit' THEN PERFORM "audit_revision"(NEW);
        WHEN 'transfer_audit' THEN PERFORM "audit_transfer"(NEW);
        WHEN 'lease_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."leaseAcquiredAt", 'lease.take-over', NEW."leaseHolderId",
                jsonb_build_object('type', 'account', 'id', NEW."id"),
                jsonb_build_object('fromId', OLD."leaseHolderId", 'fence', NEW."leaseFence"));
        WHEN 'purge_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."purgedAt", 'account.purge', NULL,
                jsonb_build_object('type', 'account', 'id', NEW."id"), jsonb_build_object('version', NEW."version"));
        WHEN 'invitation_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."createdAt", 'invitation.create', NEW."createdById",
                jsonb_build_object('type', 'invitation', 'id', NEW."id"), jsonb_build_object('role', NEW."role"));
        WHEN 'invitation_accept_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."acceptedAt", 'invitation.accept', NEW."acceptedById",
                jsonb_build_object('type', 'invitation', 'id', NEW."id"), jsonb_build_object('role', NEW."role"));
        WHEN 'key_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."createdAt", 'key.create', NEW."personId",
                jsonb_build_object('type', 'key', 'id', NEW."id"), jsonb_build_object('role', NEW."role"));
        WHEN 'note_audit' THEN
            PERFORM "audit_append"(NEW."workspaceId", NEW."at", NEW."action", NEW."byId",
                jsonb_build_object('type', NEW."targetType", 'id', NEW."targetId"), NEW."detail");
            DELETE FROM "AuditNote" WHERE "id" = NEW."id";
    END CASE;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "revision_audit" AFTER INSERT ON "Revision" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "transfer_audit" AFTER INSERT ON "Transfer" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "audit_row"();
-- A lease that ran out or was given back is not taken over.
CREATE CONSTRAINT TRIGGER "lease_audit" AFTER UPDATE ON "Account" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."leaseHolderId" <> OLD."leaseHolderId" AND OLD."leaseExpiresAt" > NEW."leaseAcquiredAt")
    EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "purge_audit" AFTER UPDATE ON "Account" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."purgedAt" IS NOT NULL AND OLD."purgedAt" IS NULL) EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "invitation_audit" AFTER INSERT ON "Invitation" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "invitation_accept_audit" AFTER UPDATE ON "Invitation" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."acceptedAt" IS NOT NULL AND OLD."acceptedAt" IS NULL) EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "key_audit" AFTER INSERT ON "ApiKey" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "audit_row"();
CREATE CONSTRAINT TRIGGER "note_audit" AFTER INSERT ON "AuditNote" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "audit_row"();

-- The audit is only ever added to, and no chain loses its end.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_append_only: what is in the audit cannot be changed or deleted' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_head_append_only" BEFORE UPDATE OR DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_head_no_truncate" BEFORE TRUNCATE ON "AuditHead" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
