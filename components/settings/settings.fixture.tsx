// A workspace behind `fetch`, for tests of the pages of the settings.
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType, ReactNode } from 'react'
import { vi } from 'vitest'
import { createListClient, WithQueries } from '@/lib/client/quick/queries.fixture'
import { EnglishWords } from '@/messages/english.fixture'

const at = '2026-11-20T10:00:00.000Z'
const person = { id: 'ana', name: 'Ana Torres' }
export const members = [
  { ...person, role: 'admin', joinedAt: null, email: 'ana@truce.example' },
  { id: 'bo', name: 'Bo Lindqvist', role: 'editor', joinedAt: at, email: null },
]
export const invitation = {
  id: 'i',
  role: 'viewer',
  label: 'Dee',
  state: 'open',
  createdAt: at,
  createdBy: person,
  expiresAt: '2026-11-27T10:00:00.000Z',
  acceptedBy: null,
}
export const apiKey = {
  id: 'k',
  label: 'Report',
  prefix: 'truce_AbCd',
  role: 'viewer',
  person,
  createdAt: at,
  lastUsedAt: null,
}
export const settings = { id: 'w', name: 'Demo', version: 3, leasePolicy: 'advisory', autoSaveCleanMerges: true }

const frame = { type: '/problems/x', title: '', detail: 'no', instance: '/api/x', requestId: 'r' }
export const problem = (status: number, code: string, more: object = {}) => ({
  status,
  body: { ...frame, status, code, ...more },
})

interface Sent {
  readonly call: string
  readonly body: unknown
}
type Reply = { readonly status: number; readonly body: unknown }

/** Answers each call by `method path` with what stands there: a body for 200, or status and body. */
export function serve(replies: Readonly<Record<string, object | Reply | (() => object | Reply)>>) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const call = `${init.method ?? 'GET'} ${input.replace('/api', '')}`
    sent.push({ call, body: typeof init.body === 'string' ? JSON.parse(init.body) : null })
    const found = replies[call]
    const reply = typeof found === 'function' ? found() : (found ?? problem(404, 'not-found'))
    const { status, body } = 'status' in reply && 'body' in reply ? reply : { status: 200, body: reply }
    return new Response(status === 204 ? null : JSON.stringify(body), { status: Number(status) })
  })
  return { sent, writes: () => sent.filter(({ call }) => !call.startsWith('GET ')) }
}

/** Renders a screen with a cache of its own. */
export function show(ui: ReactNode, Words: ComponentType<{ children: ReactNode }> = EnglishWords) {
  render(<WithQueries client={createListClient([]).client}>{ui}</WithQueries>, { wrapper: Words })
  return userEvent.setup()
}
