import { account, accounts, faulty, good, invalid, type Row } from './row'

const text = JSON.stringify(good)
const inside = text.slice(1, -1)
const post = (name: string, body: string | Uint8Array, answer: Omit<Row, 'name' | 'path'>): Row => ({
  name,
  path: accounts,
  body,
  ...answer,
})
const malformed = (name: string, body: string) => post(name, body, invalid('malformed-json'))
const encoded = (name: string, ...bytes: number[]) =>
  post(
    name,
    Buffer.concat([Buffer.from('{"name":"'), Buffer.from(bytes), Buffer.from(`",${inside}}`)]),
    invalid('invalid-encoding'),
  )

export const json: readonly Row[] = [
  malformed('an empty body', ''),
  malformed('white space', ' \n\t'),
  malformed('half a body', text.slice(0, 20)),
  malformed('two bodies', `${text}${text}`),
  malformed('a comma at the end', `{${inside},}`),
  malformed('single quotes', "{'name':'x'}"),
  malformed('a comment', `{/* x */${inside}}`),
  malformed('names without quotes', '{name:"x"}'),
  malformed('NaN', `{${inside},"creditLimit":NaN}`),
  malformed('a hexadecimal number', `{${inside},"creditLimit":0x10}`),
  malformed('a leading zero', `{${inside},"creditLimit":007}`),
  malformed('a line end in a string', '{"name":"a\nb"}'),
  malformed('an escape that is none', '{"name":"\\x41"}'),
  malformed('JSON for a script tag', `)]}',\n${text}`),
  encoded('a byte that is no UTF-8', 0xff),
  encoded('an overlong slash', 0xc0, 0xaf),
  encoded('a surrogate in UTF-8', 0xed, 0xa0, 0x80),
  encoded('half a letter', 0xe2, 0x82),
  post('UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), invalid('invalid-encoding')),
  post('a member twice', `{${inside},"name":"other"}`, invalid('duplicate-key')),
  post('a member twice, once escaped', `{${inside},"n\\u0061me":"other"}`, invalid('duplicate-key')),
  post('a member twice, deep inside', `{${inside},"address":{"city":"a","city":"b"}}`, invalid('duplicate-key')),
  post('__proto__', `{${inside},"__proto__":{"role":"admin"}}`, invalid('forbidden-key')),
  post('constructor, deep inside', `{${inside},"address":{"x":[{"constructor":1}]}}`, invalid('forbidden-key')),
  post('prototype, escaped', `{${inside},"proto\\u0074ype":1}`, invalid('forbidden-key')),
  post('lists 33 deep', `{${inside},"tags":${'['.repeat(32)}${']'.repeat(32)}}`, invalid('too-deep')),
  post('lists 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, invalid('too-deep')),
  post('objects without an end', '{"a":'.repeat(50_000), invalid('too-deep')),
  post('a list', '[]', faulty('', 'invalid-type')),
  post('null', 'null', faulty('', 'invalid-type')),
  post('a string', '"x"', faulty('', 'invalid-type')),
  post('1 MiB and one byte', `${text}${' '.repeat(1_048_577 - text.length)}`, {
    status: 413,
    code: 'payload-too-large',
  }),
  {
    name: 'a patch that is a list',
    method: 'PATCH',
    path: account,
    headers: { 'if-match': '"1"' },
    body: '[]',
    ...faulty('', 'invalid-type'),
  },
]
