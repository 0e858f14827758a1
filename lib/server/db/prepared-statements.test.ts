import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepStatements, type Preparing } from './prepared-statements'

let connection: BetterSqlite3.Database
let kept: Preparing

beforeEach(() => {
  connection = new BetterSqlite3(':memory:')
  connection.exec('CREATE TABLE town (name TEXT UNIQUE, people INTEGER CHECK (people >= 0))')
  kept = keepStatements(connection)
})
afterEach(() => void connection.close())

const insert = (name: string, people: number) =>
  kept.prepare('INSERT INTO town (name, people) VALUES (?, ?)').bind([name, people]).run()
const read = (sql: string, ...args: unknown[]) => kept.prepare(sql).bind(args).raw().all()

describe('a statement', () => {
  it('is prepared once, whatever its parameters are', () => {
    const prepare = vi.spyOn(connection, 'prepare')
    insert('Ely', 20)
    insert('Bath', 90)
    expect(read('SELECT people FROM town WHERE name = ?', 'Bath')).toEqual([[90]])
    expect(read('SELECT people FROM town WHERE name = ?', 'Ely')).toEqual([[20]])
    expect(prepare).toHaveBeenCalledTimes(2)
  })

  it('works again after it failed', () => {
    insert('Ely', 20)
    expect(() => insert('Ely', 21)).toThrow(/UNIQUE/)
    expect(() => insert('Bath', -1)).toThrow(/CHECK/)
    expect(insert('Bath', 90).changes).toBe(1)
  })

  it('sees a column that came later', () => {
    insert('Ely', 20)
    const all = 'SELECT * FROM town'
    expect(read(all)).toEqual([['Ely', 20]])
    connection.exec("ALTER TABLE town ADD COLUMN river TEXT DEFAULT 'Ouse'")
    expect(read(all)).toEqual([['Ely', 20, 'Ouse']])
    const names = kept.prepare(all).bind([]).columns()
    expect(names.map(({ name }) => name)).toEqual(['name', 'people', 'river'])
  })

  it('makes room for others when it is the one used longest ago', () => {
    const prepare = vi.spyOn(connection, 'prepare')
    for (let number = 0; number < 500; number++) read(`SELECT ${number}`)
    read('SELECT 0')
    read('SELECT 500')
    prepare.mockClear()
    read('SELECT 0')
    expect(prepare).not.toHaveBeenCalled()
    read('SELECT 1')
    expect(prepare).toHaveBeenCalledOnce()
  })
})
