import { describe, expect, it } from 'vitest'
import type { Statement } from './gate'
import { type GroupConnection, runGroup } from './group-commit'

type Step = 'begin' | 'commit' | 'rollback'

/** A connection that notes each step and fails at the given ones. */
function fakeConnection(failing: readonly Step[] = []) {
  const log: string[] = []
  let isOpen = false
  const step = async (name: Step, after: boolean) => {
    log.push(name)
    if (failing.includes(name)) throw new Error(`${name} failed`)
    isOpen = after
  }
  const connection: GroupConnection = {
    begin: () => step('begin', true),
    commit: () => step('commit', false),
    rollback: () => step('rollback', false),
    isInTransaction: () => isOpen,
  }
  const setOpen = (value: boolean) => {
    isOpen = value
  }
  return { connection, log, setOpen }
}

function fakeStatement(log: string[], name: string, run: () => boolean = () => true) {
  const answers: string[] = []
  const statement: Statement = {
    execute: async () => {
      log.push(name)
      return run()
    },
    settle: () => answers.push(log.includes('commit') ? 'after commit' : 'before commit'),
    fail: (error) => answers.push(error instanceof Error ? error.message : 'failed'),
  }
  return { statement, answers }
}

describe('a group of statements', () => {
  it('is one transaction, and each is answered after the commit', async () => {
    const { connection, log } = fakeConnection()
    const [a, b] = [fakeStatement(log, 'a'), fakeStatement(log, 'b')]
    await runGroup(connection, [a.statement, b.statement])
    expect(log).toEqual(['begin', 'a', 'b', 'commit'])
    expect([a.answers, b.answers]).toEqual([['after commit'], ['after commit']])
  })

  it('of one is no transaction', async () => {
    const { connection, log } = fakeConnection()
    await runGroup(connection, [fakeStatement(log, 'a').statement])
    expect(log).toEqual(['a'])
  })

  it('commits the others when one fails', async () => {
    const { connection, log } = fakeConnection()
    const [a, b, c] = [fakeStatement(log, 'a'), fakeStatement(log, 'b', () => false), fakeStatement(log, 'c')]
    await runGroup(connection, [a.statement, b.statement, c.statement])
    expect(log).toEqual(['begin', 'a', 'b', 'c', 'commit'])
    expect([a.answers, b.answers, c.answers]).toEqual([['after commit'], ['after commit'], ['after commit']])
  })

  it('fails whole when the commit fails, and is rolled back', async () => {
    const { connection, log } = fakeConnection(['commit'])
    const [a, b] = [fakeStatement(log, 'a'), fakeStatement(log, 'b')]
    await runGroup(connection, [a.statement, b.statement])
    expect(log).toEqual(['begin', 'a', 'b', 'commit', 'rollback'])
    expect([a.answers, b.answers]).toEqual([['commit failed'], ['commit failed']])
  })

  it('fails whole, and runs nothing more, when a failure ends the transaction', async () => {
    const { connection, log, setOpen } = fakeConnection()
    const a = fakeStatement(log, 'a')
    const b = fakeStatement(log, 'b', () => {
      setOpen(false)
      return false
    })
    const c = fakeStatement(log, 'c')
    await runGroup(connection, [a.statement, b.statement, c.statement])
    expect(log).toEqual(['begin', 'a', 'b'])
    expect(a.answers).toEqual(['SQLite ended the transaction'])
    expect(b.answers[0]).toBe('before commit')
    expect(c.answers).toEqual(['SQLite ended the transaction'])
  })

  it('fails whole when it cannot begin', async () => {
    const { connection, log } = fakeConnection(['begin'])
    const [a, b] = [fakeStatement(log, 'a'), fakeStatement(log, 'b')]
    await runGroup(connection, [a.statement, b.statement])
    expect(log).toEqual(['begin'])
    expect([a.answers, b.answers]).toEqual([['begin failed'], ['begin failed']])
  })

  it('never runs in a transaction that somebody left open', async () => {
    const { connection, log, setOpen } = fakeConnection()
    setOpen(true)
    await runGroup(connection, [fakeStatement(log, 'a').statement])
    expect(log).toEqual(['rollback', 'a'])
  })

  it('is not acknowledged when a transaction stays open that cannot be rolled back', async () => {
    const { connection, log, setOpen } = fakeConnection(['rollback'])
    setOpen(true)
    const a = fakeStatement(log, 'a')
    await runGroup(connection, [a.statement])
    expect(log).toEqual(['rollback', 'rollback'])
    expect(a.answers).toEqual(['rollback failed'])
  })

  it('of one that leaves a transaction open is not acknowledged', async () => {
    const { connection, log, setOpen } = fakeConnection()
    const a = fakeStatement(log, 'BEGIN', () => {
      setOpen(true)
      return true
    })
    await runGroup(connection, [a.statement])
    expect(log).toEqual(['BEGIN', 'rollback'])
    expect(a.answers).toEqual(['a statement left its transaction open'])
  })
})
