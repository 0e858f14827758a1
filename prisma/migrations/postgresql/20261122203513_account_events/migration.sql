-- CreateTable
CREATE TABLE "AccountEvent" (
    "workspaceId" TEXT NOT NULL,
    "id" BIGINT NOT NULL,
    "accountId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "fields" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT NOT NULL,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- Event ids grow in the order of commits: whoever has read one id never misses a smaller one that is committed later.
-- So the id is taken at the very end of the transaction, and the next transaction takes its own after this commit.
-- NOTIFY makes commits wait for one another anyway; with the lock taken last, and released by the commit, it cannot
-- be part of a deadlock.
CREATE SEQUENCE "AccountEvent_id_seq" OWNED BY "AccountEvent"."id";

CREATE FUNCTION "account_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    workspace TEXT;
BEGIN
    SELECT "workspaceId" INTO STRICT workspace FROM "Account" WHERE "id" = NEW."accountId";
    PERFORM pg_advisory_xact_lock(72707370);
    INSERT INTO "AccountEvent" ("workspaceId", "id", "accountId", "version", "kind", "fields", "at", "byId")
    VALUES (workspace, nextval('"AccountEvent_id_seq"'), NEW."accountId", NEW."version", NEW."kind", NEW."fields", NEW."at", NEW."byId");
    PERFORM pg_notify('truce_account', workspace);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "account_event" AFTER INSERT ON "Revision" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "account_event"();
