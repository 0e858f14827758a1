-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "expiresAt" DATETIME;

-- CreateIndex
CREATE INDEX "Workspace_expiresAt_idx" ON "Workspace"("expiresAt");
