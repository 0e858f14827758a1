// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFiles, readInstall } from './adopt-blocks.js'
import { sources, toRegistry } from './registry.js'

const root = path.resolve(import.meta.dirname, '..')
const registry = toRegistry(root)
const read = (name: string) => JSON.parse(registry.get(`${name}.json`) ?? 'null')
const names = Object.keys(sources)

test.each(names)('%s holds the source files as they are, and every file that they import', (name) => {
  const { files } = read(name)
  for (const { path: file, target, content } of files) {
    expect(target).toBe(file)
    expect(content).toBe(readFileSync(path.join(root, file), 'utf8'))
  }
  expect(files.some(({ path: file }: { path: string }) => /\.(test|fixture)\./.test(file))).toBe(false)
})

test.each(names)('%s names its packages with their exact versions', (name) => {
  for (const used of read(name).dependencies) expect(used).toMatch(/^@?[\w./-]+@\d+\.\d+\.\d+$/)
})

test('nothing that is offered knows of accounts or of this server', () => {
  const files = names.flatMap((name) => read(name).files.map(({ path: file }: { path: string }) => file))
  expect(files.filter((file: string) => /^lib\/(accounts|server|client)|^messages/.test(file))).toEqual([])
})

test('the index lists every item, without the contents', () => {
  expect(read('registry').items.map(({ name }: { name: string }) => name)).toEqual(names)
  expect(registry.get('registry.json')).not.toContain('"content"')
})

test('the document installs what is offered and gives every file that it speaks of', () => {
  const document = readFileSync(path.join(root, 'docs/adopt.md'), 'utf8')
  expect(readInstall(document).names).toEqual(names)
  expect([...readFiles(document).keys()]).toEqual(document.match(/(?<=^`)[^`\n]+(?=`$)/gm))
})
