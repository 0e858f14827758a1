import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { findFlask, noFlask } from '../scripts/flask.js'
import { findFreePort } from '../scripts/free-port.js'
import { toTarget } from './express.fixture'
import { isConforming } from './report.js'
import { runConformance } from './run.js'

/** The Flask example on a port of its own while `use` runs. */
async function withFlask<Result>(python: string, use: (url: string) => Promise<Result>) {
  const url = `http://127.0.0.1:${await findFreePort()}`
  const env = { ...process.env, PORT: new URL(url).port, DATABASE: '', PYTHONDONTWRITEBYTECODE: '1' }
  const child = spawn(python, ['examples/flask/app.py'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'close')
  try {
    await new Promise((resolve, reject) => {
      child.stderr.on('data', (text) => String(text).includes('Running on') && resolve(undefined))
      child.once('close', () => reject(new Error('the example ended before it was ready')))
    })
    return await use(url)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

describe('the Flask example', () => {
  it('holds the core, and nothing is left behind', async () => {
    const python = findFlask()
    if (python === undefined) throw new Error(noFlask)
    const { outcomes, left } = await withFlask(python, (url) => runConformance(toTarget(url), { profiles: ['core'] }))
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
    expect(isConforming(outcomes, ['core'])).toBe(true)
    expect(left).toEqual([])
  })
})
