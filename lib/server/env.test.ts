import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv } from './env'

describe('the environment', () => {
  it('opens the lab with the demo, and where it says so', () => {
    const isLab = (variables: Record<string, string>) => parseEnv(variables).isLab
    expect([isLab({ TRUCE_DEMO: '1' }), isLab({ TRUCE_LAB: '1' }), isLab({})]).toEqual([true, true, false])
    expect(isLab({ TRUCE_DEMO: '1', TRUCE_LAB: '0' })).toBe(false)
  })

  it('needs nothing', () => {
    expect(parseEnv({ HOST: '' })).toEqual({
      port: 3000,
      host: undefined,
      databaseUrl: 'file:./data/truce.db',
      isPostgres: false,
      appOrigin: 'http://localhost:3000',
      isDemo: false,
      isLab: false,
      isBench: false,
      isProduction: false,
      secret: null,
      mail: null,
      failpoints: [],
      logLevel: 'info',
      rateLimits: { person: 600, key: 1_200, everybody: 12_000 },
    })
  })

  it.each([
    ['off', null],
    ['person=5', { person: 5, key: 1_200, everybody: 12_000 }],
    ['everybody=9,key=7,person=8', { person: 8, key: 7, everybody: 9 }],
  ])('takes %s for the rate limits', (TRUCE_RATE_LIMITS, rateLimits) => {
    expect(parseEnv({ TRUCE_RATE_LIMITS }).rateLimits).toEqual(rateLimits)
  })

  it("limits nobody in demo mode unless it is told to, since the people and keys of the demo are everybody's", () => {
    expect(parseEnv({ TRUCE_DEMO: '1' }).rateLimits).toBeNull()
    expect(parseEnv({ TRUCE_DEMO: '1', TRUCE_RATE_LIMITS: 'person=9' }).rateLimits?.person).toBe(9)
  })

  it.each(['on', 'person', 'person=0', 'person=1e3', 'people=5', 'person=5,', 'off,person=5'])(
    'refuses %s for the rate limits',
    (TRUCE_RATE_LIMITS) => {
      expect(() => parseEnv({ TRUCE_RATE_LIMITS })).toThrow(/TRUCE_RATE_LIMITS must be off, or calls a minute/)
    },
  )

  it('takes a secret of 32 characters, and never repeats it', () => {
    expect(parseEnv({ TRUCE_SECRET: 's'.repeat(32) }).secret).toBe('s'.repeat(32))
    const tooShort = () => parseEnv({ TRUCE_SECRET: 'hunter2' })
    expect(tooShort).toThrow(/TRUCE_SECRET must have at least 32 characters/)
    expect(tooShort).not.toThrow(/hunter2/)
  })

  it('sends mail where a server and a sender are named, and asks for the one that is missing', () => {
    const SMTP_URL = 'smtps://truce:p@mail.example.com'
    const MAIL_FROM = 'Truce <truce@example.com>'
    expect(parseEnv({ SMTP_URL, MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, from: MAIL_FROM })
    expect(() => parseEnv({ SMTP_URL })).toThrow(/MAIL_FROM must be set with SMTP_URL/)
    expect(() => parseEnv({ SMTP_URL: 'mail.example.com', MAIL_FROM })).toThrow(/SMTP_URL must be smtp:/)
  })

  it('takes every setting of the contract', () => {
    const env = parseEnv({
      PORT: '8080',
      HOST: '::1',
      DATABASE_URL: 'postgresql://truce@db/truce',
      APP_ORIGIN: 'https://Truce.example.com/',
      TRUCE_DEMO: '1',
      TRUCE_LOG: 'silent',
    })
    expect(env).toMatchObject({ port: 8080, host: '::1', isPostgres: true, isDemo: true, logLevel: 'silent' })
    expect(env.appOrigin).toBe('https://truce.example.com')
  })

  it('names every fault at once, and no password', () => {
    const variables = {
      PORT: '80a',
      APP_ORIGIN: 'truce.example.com/x',
      TRUCE_DEMO: 'yes',
      DATABASE_URL: 'mysql://a:hush@b',
    }
    const read = () => parseEnv(variables)
    expect(read).toThrow(EnvError)
    for (const name of ['PORT', 'APP_ORIGIN', 'TRUCE_DEMO', 'DATABASE_URL']) expect(read).toThrow(name)
    expect(read).not.toThrow(/hush/)
  })

  it('takes failpoints in demo mode, and refuses to start with them anywhere else', () => {
    const TRUCE_FAILPOINTS = 'write=deadlock*2'
    expect(parseEnv({ TRUCE_DEMO: '1', TRUCE_FAILPOINTS }).failpoints).toEqual([
      { at: 'write', failure: 'deadlock', count: 2 },
    ])
    expect(() => parseEnv({ TRUCE_FAILPOINTS })).toThrow(/TRUCE_FAILPOINTS .* for the demo alone/)
    expect(() => parseEnv({ TRUCE_DEMO: '1', TRUCE_FAILPOINTS: 'write=boom' })).toThrow(/must be a list like/)
  })

  it.each(['65536', '-1', '3e3', ' '])('refuses port %j', (PORT) =>
    expect(() => parseEnv({ PORT })).toThrow(/port number/),
  )
})
