// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { read } from '../read'
import { sendWrite } from '../send/send-write'
import { answerSignIn, askToSignIn, getSignedOutState, noteSignedOut, offerToAsk } from './sign-in-again'

const frame = { type: '/problems/x', title: '', detail: 'no', instance: '/api/x', requestId: 'r-1' }
const signedOut = () => Response.json({ ...frame, code: 'unauthenticated', status: 401 }, { status: 401 })
const saved = () => Response.json({ version: 2 })
const schema = z.object({ version: z.int() })
const request = { method: 'PATCH', path: '/accounts/x', body: { version: 1 }, schema } as const

const sent: { readonly key: string | null; readonly body: unknown }[] = []
function answerWith(...replies: readonly (() => Response)[]) {
  const left = [...replies]
  vi.stubGlobal('fetch', async (_: string, { headers, body }: RequestInit) => {
    sent.push({ key: new Headers(headers).get('Idempotency-Key'), body })
    return (left.length > 1 ? left.shift() : left[0])?.()
  })
}
const untilAsked = () => vi.waitFor(() => expect(getSignedOutState()).toBe('asked'))

let stop = () => {}
beforeEach(() => {
  sent.length = 0
  stop = offerToAsk()
})
afterEach(() => {
  answerSignIn(true)
  stop()
  vi.unstubAllGlobals()
})

describe('a save while nobody is signed in', () => {
  it('waits for somebody to sign in, and goes out again under its key', async () => {
    answerWith(signedOut, saved)
    const answer = sendWrite(request, { key: 'one-and-the-same' })
    await untilAsked()
    expect(sent).toHaveLength(1)
    answerSignIn(true)
    expect(await answer).toEqual({ ok: true, data: { version: 2 } })
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.key).toBe('one-and-the-same')
    expect(getSignedOutState()).toBe('none')
  })

  it('is refused where that is put off, and asks again when it is saved once more', async () => {
    answerWith(signedOut)
    const first = sendWrite(request, { key: 'first' })
    await untilAsked()
    answerSignIn(false)
    expect(await first).toMatchObject({ ok: false, problem: { code: 'unauthenticated' } })
    expect(getSignedOutState()).toBe('told')
    const second = sendWrite(request, { key: 'second' })
    await untilAsked()
    answerSignIn(false)
    expect((await second).ok).toBe(false)
  })

  it('asks once for all that wait', async () => {
    answerWith(signedOut, signedOut, saved)
    const both = Promise.all([sendWrite(request, { key: 'a' }), sendWrite(request, { key: 'b' })])
    await untilAsked()
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    answerSignIn(true)
    expect((await both).map(({ ok }) => ok)).toEqual([true, true])
    expect(sent.map(({ key }) => key).sort()).toEqual(['a', 'a', 'b', 'b'])
  })

  it('is refused at once where nobody can be asked, as in the demo', async () => {
    stop()
    answerWith(signedOut)
    expect(await sendWrite(request, { key: 'demo' })).toMatchObject({ problem: { code: 'unauthenticated' } })
    expect(sent).toHaveLength(1)
    expect(getSignedOutState()).toBe('none')
  })
})

describe('what nobody waits for', () => {
  it('interrupts nobody who said "not now"', async () => {
    answerWith(signedOut)
    noteSignedOut()
    const answer = await sendWrite(request, { key: 'kept', isBackground: true })
    expect(answer.ok).toBe(false)
    expect(getSignedOutState()).toBe('told')
  })

  it('as a read, says that somebody is signed out and does not ask', async () => {
    answerWith(signedOut)
    await expect(read({ path: '/accounts', schema })).rejects.toThrow()
    expect(getSignedOutState()).toBe('told')
    const asked = askToSignIn()
    answerSignIn(true)
    expect(await asked).toBe(true)
  })
})
