-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('prospect', 'active', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('create', 'update', 'merge', 'restore', 'delete', 'undo');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId","personId")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "hash" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "balance" BIGINT NOT NULL DEFAULT 0,
    "emailKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "tagKeys" TEXT NOT NULL,
    "status" "AccountStatus" NOT NULL,
    "changeKind" "RevisionKind" NOT NULL,
    "changeFields" JSONB NOT NULL,
    "changeDetail" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "accountId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "fields" JSONB NOT NULL,
    "detail" JSONB,
    "record" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("accountId","version")
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("workspaceId","personId","key")
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

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyRecord" ADD CONSTRAINT "IdempotencyRecord_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyRecord" ADD CONSTRAINT "IdempotencyRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Keys are compared by bytes, as SQLite does, and not by the language of the cluster.
ALTER TABLE "Account" ALTER COLUMN "id" TYPE TEXT COLLATE "C",
    ALTER COLUMN "emailKey" TYPE TEXT COLLATE "C",
    ALTER COLUMN "nameKey" TYPE TEXT COLLATE "C";

-- Every new version of an account is written into its history by the statement that makes it.
CREATE FUNCTION "account_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "Revision" ("accountId", "version", "kind", "fields", "detail", "record", "at", "byId")
    VALUES (NEW."id", NEW."version", NEW."changeKind", NEW."changeFields", NEW."changeDetail", NEW."record", NEW."updatedAt", NEW."updatedById");
    RETURN NULL;
END $$;

CREATE TRIGGER "account_revision_insert" AFTER INSERT ON "Account"
    FOR EACH ROW EXECUTE FUNCTION "account_revision"();

CREATE TRIGGER "account_revision_update" AFTER UPDATE ON "Account"
    FOR EACH ROW WHEN (NEW."version" <> OLD."version") EXECUTE FUNCTION "account_revision"();

-- Versions grow by one, and nothing of the record or of its deletion changes without a new one.
CREATE FUNCTION "refuse_account_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'account_version: a change needs the next version' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "account_version" BEFORE UPDATE ON "Account"
    FOR EACH ROW WHEN (
        NEW."version" <> OLD."version" + 1
        AND (NEW."version" <> OLD."version" OR NEW."record" IS DISTINCT FROM OLD."record" OR NEW."deletedAt" IS DISTINCT FROM OLD."deletedAt")
    )
    EXECUTE FUNCTION "refuse_account_version"();

-- History is only ever added to.
CREATE FUNCTION "refuse_revision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revision_append_only: a revision cannot be changed or deleted' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "Revision"
    FOR EACH ROW EXECUTE FUNCTION "refuse_revision_change"();
