import { accounts, faulty, good, type Row } from './row'

const refused = (email: unknown, code = 'invalid-email'): Row => ({
  name: `${JSON.stringify(email).slice(0, 60)} of ${String(email).length} characters`,
  path: accounts,
  body: { ...good, email },
  ...faulty('/email', code),
})

export const emails: readonly Row[] = [
  refused('plain'),
  refused('@b.example'),
  refused('a@'),
  refused('a@@b.example'),
  refused('a b@c.example'),
  refused('a@b'),
  refused('.a@b.example'),
  refused('a..b@c.example'),
  refused('a@b..example'),
  refused('a@-b.example'),
  refused('a@127.0.0.1'),
  refused('a@[127.0.0.1]'),
  refused('A <a@b.example>'),
  refused('a@b.example,c@d.example'),
  refused('a@b.example\r\nBcc: c@d.example'),
  refused('a@b.example?subject=x'),
  refused('javascript:alert(1)@b.example'),
  refused('"a b"@c.example'),
  refused('a@b.example/../c'),
  refused(`${'a'.repeat(65)}@b.example`),
  refused(`a@${'b'.repeat(64)}.example`),
  refused(`${'a'.repeat(60)}@${'b.'.repeat(100)}example`, 'too-long'),
  refused('', 'required'),
  refused(null, 'invalid-type'),
  refused(['a@b.example'], 'invalid-type'),
]
