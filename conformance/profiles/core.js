import { deleting } from './core/deleting.js'
import { problems } from './core/problems.js'
import { reading } from './core/reading.js'
import { stale, staleMembers } from './core/stale.js'
import { writing } from './core/writing.js'

/** @type {import('../clause.js').Profile} */
export const core = {
  name: 'core',
  title: 'A record with versions: what the dialog needs',
  offers: async () => true,
  clauses: [...reading, ...writing, ...stale, ...staleMembers, ...deleting, ...problems],
}
