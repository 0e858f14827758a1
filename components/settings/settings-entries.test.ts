import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settingsEntries } from './settings-entries'

it('every page of the settings has an entry, and every entry a page', () => {
  const pages = readdirSync('app/settings', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const entries = settingsEntries.map(({ href }) => href.replace('/settings/', ''))
  expect([...entries].sort()).toEqual(pages.map(({ name }) => name).sort())
})
