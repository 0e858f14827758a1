import Database from 'better-sqlite3'

const schema = `
  CREATE TABLE IF NOT EXISTS account (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS revision (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    fields TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id, version)
  ) STRICT;`

/** Accounts with every version they had. `body` is the whole account, as it is answered. */
export function openStore(file = ':memory:') {
  const db = new Database(file)
  db.exec(schema)
  const statements = {
    read: db.prepare('SELECT body FROM account WHERE id = ?'),
    insert: db.prepare('INSERT INTO account (id, version, body) VALUES (@id, @version, @body)'),
    // The one place that decides who was first. Whatever was checked before may be old by now.
    update: db.prepare('UPDATE account SET version = @version, body = @body WHERE id = @id AND version = @expected'),
    delete: db.prepare('DELETE FROM account WHERE id = @id AND version = @expected'),
    keep: db.prepare('INSERT INTO revision (id, version, fields, body) VALUES (@id, @version, @fields, @body)'),
    revision: db.prepare('SELECT body FROM revision WHERE id = ? AND version = ?'),
    since: db.prepare('SELECT fields, body FROM revision WHERE id = ? AND version > ? ORDER BY version'),
  }
  const toRow = (account, fields) => ({ ...account, fields: JSON.stringify(fields), body: JSON.stringify(account) })
  const parse = (row) => (row === undefined ? null : JSON.parse(row.body))

  return {
    read: (id) => parse(statements.read.get(id)),
    readVersion: (id, version) => parse(statements.revision.get(id, version)),
    listSince: (id, version) =>
      statements.since.all(id, version).map(({ fields, body }) => {
        const { version: made, updatedAt: at, updatedBy: by } = JSON.parse(body)
        return { version: made, at, by, fields: JSON.parse(fields) }
      }),
    create: db.transaction((account, fields) => {
      statements.insert.run(toRow(account, fields))
      statements.keep.run(toRow(account, fields))
    }),
    /** Writes the account over the expected version, and answers false when that is not the stored one any more. */
    update: db.transaction((account, fields, expected) => {
      const { changes } = statements.update.run({ ...toRow(account, fields), expected })
      if (changes === 1) statements.keep.run(toRow(account, fields))
      return changes === 1
    }),
    remove: (id, expected) => statements.delete.run({ id, expected }).changes === 1,
  }
}
