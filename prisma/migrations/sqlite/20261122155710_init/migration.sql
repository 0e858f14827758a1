-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "personId"),
    CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApiKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "balance" BIGINT NOT NULL DEFAULT 0,
    "emailKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "tagKeys" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "changeKind" TEXT NOT NULL,
    "changeFields" JSONB NOT NULL,
    "changeDetail" JSONB,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Account_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Account_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Account_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "accountId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "detail" JSONB,
    "record" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "version"),
    CONSTRAINT "Revision_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "personId", "key"),
    CONSTRAINT "IdempotencyRecord_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IdempotencyRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_idx" ON "ApiKey"("workspaceId");

-- CreateIndex
CREATE INDEX "ApiKey_personId_idx" ON "ApiKey"("personId");

-- CreateIndex
CREATE INDEX "Account_workspaceId_updatedAt_id_idx" ON "Account"("workspaceId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Account_workspaceId_nameKey_id_idx" ON "Account"("workspaceId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Account_createdById_idx" ON "Account"("createdById");

-- CreateIndex
CREATE INDEX "Account_updatedById_idx" ON "Account"("updatedById");

-- CreateIndex
CREATE UNIQUE INDEX "Account_workspaceId_emailKey_key" ON "Account"("workspaceId", "emailKey");

-- CreateIndex
CREATE INDEX "Revision_byId_idx" ON "Revision"("byId");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_expiresAt_idx" ON "IdempotencyRecord"("expiresAt");

-- Every new version of an account is written into its history by the statement that makes it.
CREATE TRIGGER "account_revision_insert" AFTER INSERT ON "Account"
BEGIN
    INSERT INTO "Revision" ("accountId", "version", "kind", "fields", "detail", "record", "at", "byId")
    VALUES (NEW."id", NEW."version", NEW."changeKind", NEW."changeFields", NEW."changeDetail", NEW."record", NEW."updatedAt", NEW."updatedById");
END;

CREATE TRIGGER "account_revision_update" AFTER UPDATE ON "Account" WHEN NEW."version" <> OLD."version"
BEGIN
    INSERT INTO "Revision" ("accountId", "version", "kind", "fields", "detail", "record", "at", "byId")
    VALUES (NEW."id", NEW."version", NEW."changeKind", NEW."changeFields", NEW."changeDetail", NEW."record", NEW."updatedAt", NEW."updatedById");
END;

-- Versions grow by one, and nothing of the record or of its deletion changes without a new one.
CREATE TRIGGER "account_version" BEFORE UPDATE ON "Account"
WHEN NEW."version" <> OLD."version" + 1
    AND (NEW."version" <> OLD."version" OR NEW."record" IS NOT OLD."record" OR NEW."deletedAt" IS NOT OLD."deletedAt")
BEGIN
    SELECT RAISE(ABORT, 'account_version: a change needs the next version');
END;

-- History is only ever added to.
CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revision_append_only: a revision cannot be changed');
END;

CREATE TRIGGER "revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revision_append_only: a revision cannot be deleted');
END;
