import { account, accounts, invalid, missing, type Row } from './row'

const read = (name: string, path: string, answer: Pick<Row, 'status' | 'code'>): Row => ({
  name,
  method: 'GET',
  path,
  ...answer,
})

export const paths: readonly Row[] = [
  read('the API itself', '/api', missing),
  read('a slash too many at the end', `${accounts}/`, missing),
  read('a slash too many in the middle', '/api//accounts', missing),
  read('a slash too many at the start', '//api/accounts', missing),
  read('capitals', '/API/accounts', missing),
  read('an encoded letter', '/api/%61ccounts', missing),
  read('an encoded slash', '/api/accounts%2Fmatches', missing),
  read('a backslash', '/api\\accounts', missing),
  read('a way up', '/api/x/../accounts', missing),
  read('an encoded way up', '/api/x/%2e%2e/accounts', missing),
  read('a parameter of the path', '/api/accounts;v=1', missing),
  read('a file ending', '/api/accounts.json', missing),
  read('a percent sign alone', '/api/accounts/%', invalid('invalid-encoding')),
  read('half a letter', '/api/accounts/%E0%A4', invalid('invalid-encoding')),
  read('a byte that is no UTF-8', '/api/accounts/%ff', invalid('invalid-encoding')),
  read('an overlong slash', '/api/accounts/%c0%af', invalid('invalid-encoding')),
  read('an encoded NUL', '/api/accounts/%00', missing),
  read('an id that is none', '/api/accounts/1', missing),
  read('an id with an operator', '/api/accounts/%7B%22$gt%22:%22%22%7D', missing),
  read('an id with SQL', "/api/accounts/'%20OR%201=1--", missing),
  read('the name of a prototype', '/api/accounts/__proto__', missing),
  read('a version that is none', `${account}/revisions/abc`, missing),
  read('a version of 0', `${account}/revisions/0`, missing),
  read('a version that overflows', `${account}/revisions/4294967297`, missing),
  read('an id of 8,000 characters', `/api/accounts/${'a'.repeat(8_000)}`, missing),
  read('a path longer than any header may be', `/api/${'a'.repeat(17_000)}`, {
    ...invalid('malformed-header'),
    status: 431,
  }),
]
