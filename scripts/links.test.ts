import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)
const others = readdirSync('docs').map((name) => `docs/${name}`)
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...others, ...decisions].filter((name) =>
  name.endsWith('.md'),
)

/** Relative targets of the links and pictures of a page, without their fragments. */
const readLinks = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, target]) =>
    path.join(path.dirname(page), target ?? ''),
  )

describe('the documents', () => {
  it.each(pages)('%s links to what is there', (page) => {
    expect(readLinks(page).filter((target) => !existsSync(target))).toEqual([])
  })

  it('list every decision', () => {
    expect(readLinks('docs/decisions/README.md').sort()).toEqual(
      decisions.filter((page) => !page.endsWith('/README.md')).sort(),
    )
  })
})
