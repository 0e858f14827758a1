import 'server-only'
import type { Example, ExampleRequest } from './exchange'
import { toRequestHeaders } from './wire'

interface Place {
  /** Scheme, host and port of the API. */
  readonly origin: string
  /** Without the demo nobody knows its keys: the command takes the key from the shell. */
  readonly isDemo: boolean
}

/** A stream has no end of its own. */
const maxStreamSeconds = 5

/** Commands for a POSIX shell that send an example, with what must come before it and after it. */
export function toCurl(example: Example, place: Place): string {
  const aside = (request: ExampleRequest) => toCommand(request, place, ['-s', '-o /dev/null'])
  return [
    ...(example.first ?? []).map(aside),
    toCommand(example, place, ['-i']),
    ...(example.afterwards ?? []).map(aside),
  ].join('\n')
}

function toCommand(request: ExampleRequest, { origin, isDemo }: Place, options: readonly string[]): string {
  const { method, path, body, longBody, headers } = request
  const isStream = headers?.Accept === 'text/event-stream'
  const parts = [
    ['curl', ...options, ...(method === 'GET' ? [] : [`-X ${method}`]), quote(`${origin}/api${path}`)].join(' '),
    ...(isStream ? [`-N --max-time ${maxStreamSeconds}`] : []),
    ...toRequestHeaders(request).map(([name, value]) => `-H ${toHeader(name, value, isDemo)}`),
    ...(body === undefined ? [] : [`-d ${quote(JSON.stringify(body))}`]),
    ...(longBody === undefined ? [] : ['--data-binary @-']),
  ]
  const command = parts.join(' \\\n  ')
  if (longBody === undefined) return command
  const { before, filler, times, after } = longBody
  const fill = `head -c ${times} /dev/zero | tr '\\0' ${quote(filler)}`
  return `{ printf %s ${quote(before)}; ${fill}; printf %s ${quote(after)}; } |\n${command}`
}

const toHeader = (name: string, value: string, isDemo: boolean) =>
  name === 'Authorization' && !isDemo ? `"${name}: Bearer $TRUCE_KEY"` : quote(`${name}: ${value}`)

/** One word of a shell, whatever it holds. */
const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
