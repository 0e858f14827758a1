import { account, accounts, faulty, good, type Row } from './row'

const post = (name: string, body: object | string, pointer: string, code = 'invalid-characters'): Row => ({
  name,
  path: accounts,
  body,
  ...faulty(pointer, code),
})

export const unicode: readonly Row[] = [
  post('half a pair, first', '{"name":"\\ud83d","email":"a@b.example"}', '/name'),
  post('half a pair, second', '{"name":"\\udc00x","email":"a@b.example"}', '/name'),
  post('a NUL in a name', { ...good, name: 'a\0b' }, '/name'),
  post('a NUL in notes', { ...good, notes: 'a\0b' }, '/notes'),
  post('a NUL in a tag', { ...good, tags: ['a\0b'] }, '/tags/0'),
  post('half a pair in a contact', { ...good, contacts: [{ name: 'x\udfff' }] }, '/contacts/0/name'),
  post('a NUL in an address', { ...good, address: { street: '\0', country: 'GB' } }, '/address/street'),
  post('a name of 121 characters', { ...good, name: 'ä'.repeat(121) }, '/name', 'too-long'),
  post('a name of nothing that is seen', { ...good, name: ' \u00a0\u3000' }, '/name', 'required'),
  post('notes of 100,001 characters', { ...good, notes: 'a'.repeat(100_001) }, '/notes', 'too-long'),
  {
    name: 'an unknown member with half a pair in its name',
    path: account,
    method: 'PATCH',
    headers: { 'if-match': '"1"' },
    body: '{"\\ud800":1}',
    status: 422,
    code: 'validation-failed',
  },
]
