// What differs between two recordings of one exchange, and what must not.
import type { RecordedAnswer } from '@/lib/server/openapi/examples/recorded'

const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
const remaining = /"remainingMs":(\d+)/g
const toWholeSeconds = (_: string, ms: string) => `"remainingMs":${Math.ceil(Number(ms) / 1_000) * 1_000}`
const time = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
/** What is answered once, and how keys begin. No recording may hold one that opens anything. */
const secret = /(truce_|invitations\/|"token":")(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{4}(?="))/g
const withoutSecret = (_: string, before: string) => `${before}${before === 'truce_' ? '' : 'Xb4cQ2n7'}k3Yt`
/** Ids of the demo are the same in every one. */
const isOfDemo = (id: string) => id.startsWith('019a3c00-')

/** The same answer with its times left out, and ids that were made for it told by their order. */
export function toComparable(answer: RecordedAnswer): unknown {
  const ids: string[] = []
  const text = JSON.stringify(sorted(answer))
    .replaceAll(time, '<time>')
    .replaceAll(secret, withoutSecret)
    .replaceAll(remaining, toWholeSeconds)
    .replaceAll(/id: \d+\\n/g, 'id: <number>\\n')
    .replaceAll(uuid, (id) => {
      if (isOfDemo(id)) return id
      if (!ids.includes(id)) ids.push(id)
      return `<id ${ids.indexOf(id)}>`
    })
  return JSON.parse(text)
}

/** The same answer, with ids and times that do not change from one recording to the next. */
export function toStable(answer: RecordedAnswer, startOfDemo: Date): unknown {
  const ids: string[] = []
  const times: string[] = []
  const order = (list: string[], item: string) => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1)
  const text = JSON.stringify(sorted(answer))
    .replaceAll(secret, withoutSecret)
    .replaceAll(time, (found) => {
      if (Date.parse(found) < startOfDemo.getTime()) return found
      return new Date(startOfDemo.getTime() + order(times, found) * 1_000).toISOString()
    })
    .replaceAll(remaining, toWholeSeconds)
    .replaceAll(/id: \d+\\n/g, 'id: 1\\n')
    .replaceAll(uuid, (id) =>
      isOfDemo(id) ? id : `5f0e7c52-0000-7000-8000-${(order(ids, id) + 1).toString().padStart(12, '0')}`,
    )
  return JSON.parse(text)
}

const sorted = ({ status, headers, body }: RecordedAnswer) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).sort()),
  body,
})
