-- CreateTable
CREATE TABLE "ConflictRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT,
    "personId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "outcome" TEXT,
    "decisions" INTEGER
);

-- CreateTable
CREATE TABLE "SaveTally" (
    "workspaceId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "saves" INTEGER NOT NULL,

    PRIMARY KEY ("workspaceId", "day")
);

-- CreateIndex
CREATE INDEX "ConflictRecord_workspaceId_at_idx" ON "ConflictRecord"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "ConflictRecord_personId_outcome_idx" ON "ConflictRecord"("personId", "outcome");

-- CreateIndex
CREATE INDEX "ConflictRecord_at_idx" ON "ConflictRecord"("at");

-- CreateIndex
CREATE INDEX "SaveTally_day_idx" ON "SaveTally"("day");
