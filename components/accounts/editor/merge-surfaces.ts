// What is shown of a merge: one part of the app, loaded on demand.
export { MergeDialogBody } from '@/components/conflict/frame/merge-dialog-body'
export { JoinDialogBody } from '@/components/conflict/join/join-dialog-body'
export { toMergeReceipt } from '@/components/conflict/merge-receipt'
export { PausedBanner } from '@/components/conflict/paused-banner'
