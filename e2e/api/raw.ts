import { connect } from 'node:net'

/** Everything that a server answers to these bytes until it closes the connection, and how long that took. */
export function sendRaw(
  baseUrl: string | undefined,
  parts: readonly string[],
  pauseMs = 0,
): Promise<{ text: string; ms: number }> {
  const { hostname, port } = new URL(baseUrl ?? '')
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.setEncoding('latin1').on('data', (part) => {
      text += part
    })
    // A connection that is closed while we still send is what is asked for.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ text, ms: performance.now() - startedAt }))
    const send = ([part, ...rest]: readonly string[]) => {
      if (part === undefined || socket.destroyed || text !== '') return
      socket.write(part, 'latin1')
      setTimeout(send, pauseMs, rest)
    }
    send(parts)
  })
}
