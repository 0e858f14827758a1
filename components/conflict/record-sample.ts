import { mergeRecord } from '@/lib/merge'

const base = { title: 'Harbour Lights', phone: '100', text: 'Call on Mondays.' }

/** A small merge to show the dialog with: one decision, and a change of each side beside it. */
export const sampleMerge = mergeRecord(
  base,
  { ...base, title: 'Harbour Lights Ltd', phone: '301' },
  { ...base, phone: '302', text: 'Call on Tuesdays.' },
  { fields: { title: { kind: 'one' }, phone: { kind: 'one' }, text: { kind: 'text', sameSentence: 'ask' } } },
)
