// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { authorization, createTabIdentity, forgetTab } from './tab-identity'

const ana = { id: 'ana', slug: 'ana', name: 'Ana', role: 'admin', apiKey: 'demo-ana' } as const
const workspaces = [
  { id: 'north', name: 'North', role: 'viewer' },
  { id: 'south', name: 'South', role: 'editor' },
] as const
const dee = {
  person: { id: 'dee', name: 'Dee', email: 'dee@example.com' },
  workspaces: [...workspaces],
  workspaceId: 'south',
}
afterEach(() => sessionStorage.clear())

describe('a tab', () => {
  it('sends the key of its person of the demo, and owns work by that person', () => {
    const { person, ownerId } = createTabIdentity([ana], null)
    expect([person?.role, ownerId]).toEqual(['admin', 'ana'])
    expect(authorization()).toEqual({ Authorization: 'Bearer demo-ana' })
  })

  it('of somebody signed in says whom and which workspace its page is for, and keeps work apart by both', () => {
    const { person, ownerId } = createTabIdentity([], dee)
    expect([person?.role, ownerId]).toEqual(['editor', 'dee south'])
    expect(authorization()).toEqual({ 'Truce-Person': 'dee', 'Truce-Workspace': 'south' })
  })

  it('of who is in no workspace is nobody there', () => {
    const { person, ownerId } = createTabIdentity([], { ...dee, workspaces: [], workspaceId: null })
    expect([person, ownerId]).toEqual([null, null])
    expect(authorization()).toEqual({ 'Truce-Person': 'dee' })
  })

  it('forgets what was only for who leaves', () => {
    sessionStorage.setItem('truce.new-account', '{}')
    sessionStorage.setItem('other', 'stays')
    forgetTab()
    expect(Object.keys(sessionStorage)).toEqual(['other'])
  })
})
