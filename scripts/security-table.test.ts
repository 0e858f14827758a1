import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Threat, control and test of each row. */
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .slice(1)

describe('the threat model', () => {
  it('has at least 25 threats, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25)
    expect(new Set(rows.map(([, threat]) => threat)).size).toBe(rows.length)
  })

  it.each(rows)('%s%s has a control and a test that there is', (_, __, control, tests) => {
    expect(control).toMatch(/\w/)
    const files = [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})
