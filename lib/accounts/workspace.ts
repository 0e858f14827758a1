import { z } from 'zod'
import { line, versionSchema } from './account'
import { leasePolicySchema } from './lease'

const settings = {
  name: line(1, 120),
  leasePolicy: leasePolicySchema,
  /** Whether a merge in which nobody has to decide anything is saved without a look at it. */
  autoSaveCleanMerges: z.boolean(),
}

/** The settings of a workspace. */
export const workspaceSchema = z.object({ id: z.string(), version: versionSchema, ...settings })
export type WorkspaceSettings = z.infer<typeof workspaceSchema>

/** Settings to change, over a version of them: what is left out stays. */
export const workspaceInputSchema = z.strictObject({ ...settings, version: versionSchema }).partial()
export type WorkspaceChanges = Partial<Pick<WorkspaceSettings, keyof typeof settings>>
