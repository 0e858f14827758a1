// Everything that only a merge needs: one part of the app, loaded on demand.
export { createJoinSession } from '@/lib/conflict/join-session'
export { carryAnswers, isReady, reduceMergeSession, toResult } from '@/lib/conflict/merge-session'
export { prepareMove, saveMerge, saveOver, saveOvertaken, startMerge, startRestore } from '../save-flow'
export { combineFields } from './combine-fields'
export { answerKept } from './kept-answers'
export { prepareMerge } from './prepare-merge'
export { restoreDraft } from './restore-draft'
