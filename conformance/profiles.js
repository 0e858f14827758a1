import { core } from './profiles/core.js'

/** All there are, in the order of docs/protocol.md. `full` is all of them. @type {readonly import('./clause.js').Profile[]} */
export const profiles = [core]
