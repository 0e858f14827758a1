-- CreateTable
CREATE TABLE "AccountEvent" (
    "workspaceId" TEXT NOT NULL,
    "id" BIGINT NOT NULL,
    "accountId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "id")
);

-- One writer at a time: ids grow in the order of commits.
CREATE TRIGGER "account_event" AFTER INSERT ON "Revision"
BEGIN
    INSERT INTO "AccountEvent" ("workspaceId", "id", "accountId", "version", "kind", "fields", "at", "byId")
    SELECT "workspaceId", (SELECT coalesce(max("id"), 0) + 1 FROM "AccountEvent" WHERE "workspaceId" = "Account"."workspaceId"),
        NEW."accountId", NEW."version", NEW."kind", NEW."fields", NEW."at", NEW."byId"
    FROM "Account" WHERE "id" = NEW."accountId";
END;
