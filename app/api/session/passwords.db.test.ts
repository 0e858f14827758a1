import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { attemptLimits } from '@/lib/server/auth/passwords/attempts'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { newEmail, openBrowser, password, signUp } from '../browser.fixture'

const port = 2_525 + Math.floor(Math.random() * 20_000)
const mails: string[] = []
let mailServer: Server
let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  vi.stubEnv('MAIL_FROM', 'Truce <truce@example.com>')
  mailServer = createServer(takeMail).listen(port, '127.0.0.1')
  test = await openTestDatabase()
})
afterAll(async () => {
  await test.close()
  mailServer.close()
})

/** As much of SMTP as it takes to be handed a mail. */
function takeMail(socket: import('node:net').Socket): void {
  let text = ''
  let isData = false
  const answer = (line: string) => void socket.write(`${line}\r\n`)
  answer('220 test')
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
    if (isData && text.endsWith('\r\n.\r\n')) {
      mails.push(text.replace(/=\r\n/g, '').replace(/=3D/g, '='))
      text = ''
      isData = false
      return answer('250 taken')
    }
    if (isData || !text.endsWith('\r\n')) return
    const command = text.slice(0, 4).toUpperCase()
    text = ''
    isData = command === 'DATA'
    answer(isData ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok')
  })
  socket.on('error', () => {})
}

const newPassword = 'another long password'
const ask = (email: string, headers = {}) =>
  openBrowser().call('POST', '/password-resets', { body: { email }, headers })
const reset = (token: string, to = newPassword) =>
  openBrowser().call('PUT', `/password-resets/${token}`, { body: { newPassword: to } })
const signIn = (email: string, word: string) =>
  openBrowser().call('POST', '/session', { body: { email, password: word } })

async function readToken(email: string): Promise<string> {
  const find = () => mails.find((mail) => mail.includes(`To: ${email}`))
  await vi.waitFor(() => expect(find()).toBeDefined(), 5_000)
  return /http:\/\/localhost:3000\/reset-password\?token=([\w-]+)/.exec(find() ?? '')?.[1] ?? ''
}

describe('changing the password', () => {
  it('ends every session but the one that does it, which gets a new cookie', async () => {
    const { browser, email, workspaceId } = await signUp()
    const second = openBrowser()
    await second.call('POST', '/session', { body: { email, password } })
    const before = browser.cookie()
    const body = { currentPassword: password, newPassword }
    expect((await browser.call('PUT', '/session/password', { body })).status).toBe(204)
    expect(browser.cookie()).not.toBe(before)
    const statuses = [openBrowser(before), second, browser].map((one) => one.call('GET', '/session'))
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 401, 200])
    expect((await browser.call('GET', '/session')).body.workspaceId).toBe(workspaceId)
    expect((await signIn(email, password)).status).toBe(401)
    expect((await signIn(email, newPassword)).status).toBe(200)
  })

  it('needs the one that it was, and guesses at it are counted', async () => {
    const { browser } = await signUp()
    const body = { currentPassword: 'not this one', newPassword }
    const change = () => browser.call('PUT', '/session/password', { body })
    const wrong = await change()
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ pointer: '/currentPassword', code: 'wrong-password' }] })
    for (let count = 1; count < attemptLimits.password.perEmail; count++) await change()
    expect((await change()).status).toBe(429)
    expect((await browser.call('GET', '/session')).status).toBe(200)
  })
})

describe('resetting the password', () => {
  it('goes by a link that works once, and ends every session', async () => {
    const { browser, email, id } = await signUp()
    expect((await ask(` ${email.toUpperCase()} `)).status).toBe(202)
    const token = await readToken(email)
    const stored = await getDb().reader.verification.findMany({ where: { value: id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await reset(token, 'short')).status).toBe(422)
    const answers = await Promise.all([reset(token), reset(token, 'a third long password')])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404])
    expect((await browser.call('GET', '/session')).status).toBe(401)
    const won = answers[0]?.status === 204 ? newPassword : 'a third long password'
    expect((await signIn(email, won)).status).toBe(200)
    expect((await signIn(email, password)).status).toBe(401)
    expect((await reset(token)).status).toBe(404)
  })

  it('answers an unknown address with the same bytes, and mails nobody', async () => {
    const { email } = await signUp()
    const strange = newEmail('nobody')
    const answers = [await ask(email), await ask(strange)]
    const [known, unknown] = answers.map(({ status, body, headers }) => ({
      status,
      body,
      names: [...headers.keys()],
    }))
    expect(known).toMatchObject({ status: 202, body: { status: 'accepted' } })
    expect(known).toEqual(unknown)
    await readToken(email)
    expect(mails.some((mail) => mail.includes(strange))).toBe(false)
  })

  it('is written in the language of who asks', async () => {
    const { email } = await signUp()
    await ask(email, { 'Accept-Language': 'de' })
    await readToken(email)
    expect(mails.find((mail) => mail.includes(email))).toContain('Guten Tag')
  })

  it('fills nobody’s inbox', async () => {
    const email = newEmail()
    for (let count = 0; count < attemptLimits.reset.perEmail; count++) expect((await ask(email)).status).toBe(202)
    const { status, headers } = await ask(email)
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('does not work by a link that has expired', async () => {
    const { email, id } = await signUp()
    await ask(email)
    const token = await readToken(email)
    const past = new Date(Date.now() - 1_000)
    await getDb().writer.verification.updateMany({ where: { value: id }, data: { expiresAt: past } })
    expect((await reset(token)).status).toBe(404)
    expect((await signIn(email, password)).status).toBe(200)
  })
})
