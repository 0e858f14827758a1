// Makes public/r/*.json, the component registry that `npx shadcn add <address>/r/<name>.json` installs, from the very
// source files of this app. Node's own modules only: it runs before anything is built.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ readonly title: string, readonly description: string, readonly entries: readonly string[], readonly hasTheme?: boolean }} Source */

/** What is offered: each item is its entries and everything that they import, so that each stands alone. */
export const sources = /** @type {Readonly<Record<string, Source>>} */ ({
  merge: {
    title: 'Three-way merge',
    description: 'Records, lists and prose: plain values in, plain values out, one verdict for each change.',
    entries: ['lib/merge/index.ts'],
  },
  'conflict-contract': {
    title: 'The refusal of a stale save',
    description: 'What travels with a 409, as a schema for both sides of the wire.',
    entries: ['lib/conflict/stale-record.ts'],
  },
  'conflict-dialog': {
    title: 'Merge dialog for any record',
    description: 'Shows what both sides changed and lets a person decide what only a person can.',
    entries: ['components/conflict/record-dialog.tsx'],
    hasTheme: true,
  },
})

/**
 * The items and the index, by file name.
 * @param {string} root the folder of the app
 */
export function toRegistry(root) {
  const versions = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies
  const items = Object.entries(sources).map(([name, source]) => toItem({ root, versions }, name, source))
  const index = {
    $schema: 'https://ui.shadcn.com/schema/registry.json',
    name: 'truce',
    homepage: 'https://ui.shadcn.com/docs/registry',
    items: items.map(({ $schema: _, files, ...item }) => ({
      ...item,
      files: files.map(({ content: _content, ...file }) => file),
    })),
  }
  return new Map(
    [...items.map((item) => /** @type {const} */ ([item.name, item])), /** @type {const} */ (['registry', index])].map(
      ([name, value]) => [`${name}.json`, `${JSON.stringify(value, null, 2)}\n`],
    ),
  )
}

/** Writes what has changed below `public/r`. */
export function writeRegistry(/** @type {string} */ root) {
  const folder = path.join(root, 'public/r')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of toRegistry(root)) {
    const file = path.join(folder, name)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
}

/**
 * @param {{ root: string, versions: Record<string, string> }} app
 * @param {string} name
 * @param {Source} source
 */
function toItem({ root, versions }, name, { title, description, entries, hasTheme = false }) {
  const { files, packages } = toClosure(root, entries)
  return {
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name,
    type: 'registry:block',
    title,
    description,
    dependencies: [...packages].sort().map((used) => `${used}@${versions[used]}`),
    ...(hasTheme && { cssVars: { theme: readColours(root) }, css: { ':root': { 'color-scheme': 'light dark' } } }),
    files: [...files].sort().map((file) => ({
      path: file,
      type: 'registry:file',
      target: file,
      content: readFileSync(path.join(root, file), 'utf8'),
    })),
  }
}

/** Every file that the entries reach by imports, and the packages that those files name; React is there already. */
function toClosure(/** @type {string} */ root, /** @type {readonly string[]} */ entries) {
  const files = new Set()
  const packages = new Set()
  const visit = (/** @type {string} */ file) => {
    if (files.has(file)) return
    files.add(file)
    for (const [, target = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*'([^']+)'/g,
    )) {
      const inApp = target.startsWith('@/')
        ? target.slice(2)
        : target.startsWith('.') && path.posix.join(path.posix.dirname(file), target)
      if (inApp) visit(findSource(root, inApp))
      else
        packages.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        )
    }
  }
  for (const entry of entries) visit(entry)
  packages.delete('react')
  return { files, packages }
}

/** The file that an import without an ending means. */
function findSource(/** @type {string} */ root, /** @type {string} */ target) {
  const found = ['.ts', '.tsx', '/index.ts', '']
    .map((end) => target + end)
    .find((file) => {
      const whole = path.join(root, file)
      return existsSync(whole) && statSync(whole).isFile()
    })
  if (found === undefined) throw new Error(`No file for the import of ${target}`)
  return found
}

/** The colours of the app, which the dialog's classes name. */
function readColours(/** @type {string} */ root) {
  const css = readFileSync(path.join(root, 'app/globals.css'), 'utf8')
  return Object.fromEntries([...css.matchAll(/--(color-[a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}
