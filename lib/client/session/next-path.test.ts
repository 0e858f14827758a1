import { describe, expect, it } from 'vitest'
import { toNextPath, toSignInPath } from './next-path'

describe('where somebody goes after signing in', () => {
  it.each(['/accounts/1?tab=2#notes', '/settings/you', '/'])('is a path of this site: %s', (path) => {
    expect(toNextPath(path)).toBe(path)
    expect(new URL(toSignInPath(path), 'http://x').searchParams.get('next')).toBe(path)
  })

  it.each([
    null,
    undefined,
    '',
    'accounts',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    ['//elsewhere.example', '/accounts/1'],
  ])('is the start page for %j', (path) => expect(toNextPath(path)).toBe('/accounts'))

  it('stays on this site whatever the dots', () => expect(toNextPath('/a/../../b')).toBe('/b'))
})
