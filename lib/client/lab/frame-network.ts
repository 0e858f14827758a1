import { v4 as createUuid } from 'uuid'
import { type Exchange, exchangeMessage } from './exchange'
import type { Pane } from './frame-person'

/**
 * - `on` everything goes through
 * - `offline` nothing leaves
 * - `lose-answer` the next write arrives and its answer does not
 */
export type NetworkMode = 'on' | 'offline' | 'lose-answer'

export interface FrameNetwork {
  readonly set: (mode: NetworkMode) => void
  /** Added to the next write of an account, once: what the server shall meet on its way. */
  readonly addHeader: (name: string, value: string) => void
}

declare global {
  /** In a pane of the lab: the page around it switches its network. */
  var truceLabNetwork: FrameNetwork | undefined
}

const hidden = /^authorization$/i

interface Frame {
  readonly pane: Pane
  readonly person: string
}

/**
 * Puts the network of a pane into the hands of the page around it, and tells that page of each exchange with the API as
 * it was sent and received. The stream of events is neither recorded nor read: it never ends.
 */
export function installFrameNetwork({ pane, person }: Frame): void {
  if (window.truceLabNetwork !== undefined) return
  let mode: NetworkMode = 'on'
  let headerOnce: readonly [string, string] | null = null
  let streams = new AbortController()
  const send = window.fetch.bind(window)

  const set = (next: NetworkMode) => {
    const wasOffline = mode === 'offline'
    mode = next
    if (mode === 'offline') streams.abort()
    if (mode === 'offline' && !wasOffline) window.dispatchEvent(new Event('offline'))
    if (mode !== 'offline' && wasOffline) {
      streams = new AbortController()
      window.dispatchEvent(new Event('online'))
    }
  }
  Object.defineProperty(window.navigator, 'onLine', { configurable: true, get: () => mode !== 'offline' })
  window.truceLabNetwork = {
    set,
    addHeader: (name, value) => {
      headerOnce = [name, value]
    },
  }

  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    if (!pathname.startsWith('/api/')) return send(request)
    if (mode === 'offline') throw new TypeError('The lab has taken this pane off the network.')
    if (pathname === '/api/events')
      return send(new Request(request, { signal: AbortSignal.any([request.signal, streams.signal]) }))
    const isSave = /^\/api\/accounts(\/[^/]+)?$/.test(pathname) && request.method !== 'GET'
    if (isSave && headerOnce !== null) {
      request.headers.set(...headerOnce)
      headerOnce = null
    }
    const isLost = isSave && mode === 'lose-answer'
    if (isLost) mode = 'on'
    const sentAt = Date.now()
    const started = performance.now()
    const sent = { requestHeaders: toList(request.headers), requestBody: init?.body ? String(init.body) : null }
    const tell = (answer: Pick<Exchange, 'status' | 'responseHeaders' | 'responseBody'>) => {
      const ms = performance.now() - started
      const call = { id: createUuid(), pane, person, method: request.method, path: `${pathname}${search}`, sentAt, ms }
      const exchange: Exchange = { ...call, ...sent, ...answer }
      window.parent.postMessage({ type: exchangeMessage, exchange }, window.location.origin)
    }
    try {
      const response = await send(request)
      if (isLost) throw new TypeError('The lab has lost this answer.')
      const responseBody = await response.clone().text()
      tell({ status: response.status, responseHeaders: toList(response.headers), responseBody })
      return response
    } catch (error) {
      // Nobody waits for what the page itself gave up.
      if (!request.signal.aborted) tell({ status: null, responseHeaders: [], responseBody: '' })
      throw error
    }
  }
}

/** Keys stay out of it: what is shown may be copied, photographed, shared. */
const toList = (headers: Headers): [string, string][] =>
  [...headers].map(([name, value]) => [name, hidden.test(name) ? 'Bearer ••••' : value])
