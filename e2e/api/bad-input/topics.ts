import { emails } from './emails'
import { headers } from './headers'
import { idempotency } from './idempotency'
import { json } from './json'
import { mediaTypes } from './media-types'
import { members } from './members'
import { methods } from './methods'
import { numbers } from './numbers'
import { paths } from './paths'
import { preconditions } from './preconditions'
import { queries } from './queries'
import type { Row } from './row'
import { unicode } from './unicode'

export const topics: Readonly<Record<string, readonly Row[]>> = {
  paths,
  methods,
  headers,
  'media types': mediaTypes,
  JSON: json,
  Unicode: unicode,
  numbers,
  preconditions,
  'idempotency keys': idempotency,
  'e-mail addresses': emails,
  queries,
  members,
}
