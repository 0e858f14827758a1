// One request over HTTP, and what came back: as the checks read it, and as the report shows it.

const timeoutMs = 30_000
const patienceSeconds = 70

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Headers} headers
 * @property {string} text
 * @property {any} body what the text says as JSON; undefined when it says nothing
 * @property {string} sent method, path, headers of interest and body, on one line
 */

/**
 * @typedef {object} Wish
 * @property {unknown} [body] sent as JSON
 * @property {string | Uint8Array} [bytes] sent as they are, in place of `body`
 * @property {Readonly<Record<string, string>>} [headers]
 */

/**
 * Sends one request. Who calls too often waits as long as the server says, and asks again.
 * @param {URL} url @param {string} method @param {Wish} wish
 * @param {Readonly<Record<string, string>>} authorization never part of what is shown
 * @returns {Promise<Answer>}
 */
export async function exchange(url, method, wish, authorization) {
  const payload = wish.bytes ?? (wish.body === undefined ? undefined : JSON.stringify(wish.body))
  const headers = { ...(payload !== undefined && { 'Content-Type': typeOf(method) }), ...wish.headers }
  const sent = toLine(url, method, headers, payload)
  for (;;) {
    const response = await fetch(url, {
      method,
      headers: { Accept: 'application/json', ...headers, ...authorization },
      ...(payload !== undefined && { body: payload }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    const waitSeconds = response.status === 429 ? Number(response.headers.get('retry-after') ?? Number.NaN) : Number.NaN
    if (waitSeconds <= patienceSeconds) await new Promise((resolve) => setTimeout(resolve, waitSeconds * 1000))
    else return { status: response.status, headers: response.headers, text, body: parse(text), sent }
  }
}

const typeOf = (/** @type {string} */ method) =>
  method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'

/** @param {URL} url @param {string} method @param {Record<string, string>} headers @param {Wish['bytes']} payload */
function toLine(url, method, headers, payload) {
  const shown = Object.entries(headers).filter(([name]) => name !== 'Content-Type')
  const lines = shown.map(([name, value]) => ` ${name}: ${value}`).join('')
  const text = typeof payload === 'string' ? payload : payload && `(${payload.length} bytes)`
  return `${method} ${url.pathname}${url.search}${lines}${text === undefined ? '' : ` ${text}`}`
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
