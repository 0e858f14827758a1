import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { profiles } from './profiles.js'

/** Each row of the document that is a clause, under the name of its profile. */
function readClauses() {
  const sections = readFileSync('docs/protocol.md', 'utf8').split(/^## /m).slice(1)
  return sections.flatMap((section) => {
    const name = section.slice(0, section.indexOf(':'))
    const rows = section.matchAll(/^\| ([A-Z]-\d\d) \| (MUST|SHOULD) \| (.*) \| (.*) \|$/gm)
    return Array.from(rows, ([, id, level, says, basis]) => ({ profile: name, id, level, says, basis }))
  })
}

const checked = profiles.flatMap(({ name, clauses }) =>
  clauses.map(({ id, level, says, basis }) => ({ profile: name, id, level, says, basis })),
)

describe('docs/protocol.md', () => {
  it('has every clause that is checked, word for word and in order, and no other', () => {
    expect(readClauses()).toEqual(checked)
  })

  it('names each clause once', () => {
    const text = readFileSync('docs/protocol.md', 'utf8')
    const rows = Array.from(text.matchAll(/^\| ([A-Z]-\d\d) /gm), ([, id]) => id)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows).toHaveLength(checked.length)
  })

  it('titles each profile as the run does', () => {
    const titles = Array.from(readFileSync('docs/protocol.md', 'utf8').matchAll(/^## (.*)$/gm), ([, title]) => title)
    expect(titles).toEqual(profiles.map(({ name, title }) => `${name}: ${title}`))
  })
})
