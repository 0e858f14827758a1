import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv } from './env'

describe('the environment', () => {
  it('needs nothing', () => {
    expect(parseEnv({ HOST: '' })).toEqual({
      port: 3000,
      host: undefined,
      databaseUrl: 'file:./data/truce.db',
      isPostgres: false,
      appOrigin: 'http://localhost:3000',
      isDemo: false,
      logLevel: 'info',
    })
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

  it.each(['65536', '-1', '3e3', ' '])('refuses port %j', (PORT) =>
    expect(() => parseEnv({ PORT })).toThrow(/port number/),
  )
})
