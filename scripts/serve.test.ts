import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSettings } from './serve.js'

afterEach(() => vi.unstubAllEnvs())
function readWith(variables: Record<string, string>) {
  for (const name of ['HOST', 'DATABASE_URL', 'TRUCE_DEMO', 'PORT']) vi.stubEnv(name, variables[name] ?? '')
  return readSettings({ isDev: false })
}

describe('the settings of npm start', () => {
  it('mean the demo on loopback where nothing is configured', () => {
    expect(readWith({})).toMatchObject({ isDemo: true, isDemoByDefault: true, host: '127.0.0.1' })
  })

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('let the demo listen on %s', (HOST) => {
    expect(readWith({ HOST })).toMatchObject({ isDemo: true, host: HOST })
  })

  it.each(['0.0.0.0', '::', '192.168.1.7', 'truce.example.com'])(
    'refuse to show the demo on %s unless that was asked for',
    (HOST) => {
      expect(() => readWith({ HOST })).toThrow(/HOST=.*TRUCE_DEMO=1.*DATABASE_URL/)
      expect(readWith({ HOST, TRUCE_DEMO: '1' })).toMatchObject({ isDemo: true, host: HOST })
      expect(readWith({ HOST, DATABASE_URL: 'file:./x.db' })).toMatchObject({ isDemo: false, host: HOST })
    },
  )
})
