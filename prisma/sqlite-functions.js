// What triggers need and SQLite has not. JavaScript, since migrations run it with plain `node` too.
import { createHash } from 'node:crypto'

/**
 * Lets SQL call `sha256(text)`: the SHA-256 of its UTF-8 bytes in hexadecimal, as the chain of the audit needs it.
 * @param {import('better-sqlite3').Database} connection
 */
export function addSha256(connection) {
  connection.function('sha256', { deterministic: true }, (/** @type {string} */ text) =>
    createHash('sha256').update(text).digest('hex'),
  )
}
