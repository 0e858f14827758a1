// What the app's pages take from the engine, to be bundled and weighed.
export { applyDecisions, diffWords, isSameJson, mergeRecord, parsePointer, toPointer } from '@/lib/merge'
