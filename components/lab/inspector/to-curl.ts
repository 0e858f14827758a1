import type { Exchange } from '@/lib/client/lab/exchange'

/** Headers that belong to the browser, or that curl makes itself. */
const own = /^(accept-language|content-length|host|origin|referer|user-agent|sec-.*)$/i

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** The request as a command of a POSIX shell that sends the same again, with the key that the inspector hides. */
export function toCurl(
  { method, path, requestHeaders, requestBody }: Exchange,
  origin: string,
  apiKey: string,
): string {
  const headers = requestHeaders.filter(([name]) => !own.test(name))
  return [
    'curl -i',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    quote(`${origin}${path}`),
    ...headers.map(
      ([name, value]) => `-H ${quote(`${name}: ${/^authorization$/i.test(name) ? `Bearer ${apiKey}` : value}`)}`,
    ),
    ...(requestBody === null ? [] : [`--data-raw ${quote(requestBody)}`]),
  ].join(' ')
}
