import { account, accounts, missing, type Row } from './row'

const refused = (method: string, path: string, allow: string): Row => ({
  name: `${method} ${path}`,
  method,
  path,
  status: 405,
  code: 'method-not-allowed',
  answered: { allow },
})
const ofList = 'GET, HEAD, POST, OPTIONS'
const ofAccount = 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'

export const methods: readonly Row[] = [
  refused('DELETE', accounts, ofList),
  refused('PUT', accounts, ofList),
  refused('POST', account, ofAccount),
  refused('TRACE', accounts, ofList),
  refused('PURGE', account, ofAccount),
  refused('PROPFIND', account, ofAccount),
  refused('LINK', `${account}/balance`, 'GET, HEAD, OPTIONS'),
  refused('GET', `${account}/undo`, 'POST, OPTIONS'),
  { name: 'an unknown method of an unknown path', method: 'SEARCH', path: '/api/nothing', ...missing },
  {
    name: 'another method by header',
    method: 'POST',
    path: account,
    headers: { 'x-http-method-override': 'DELETE', 'if-match': '"1"' },
    status: 405,
    code: 'method-not-allowed',
  },
  {
    name: 'another method by query',
    method: 'GET',
    path: `${accounts}?_method=DELETE`,
    status: 400,
    code: 'invalid-request',
    reason: 'query',
  },
]
