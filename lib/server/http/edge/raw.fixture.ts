// For tests of what stands before the framework: speaks HTTP by hand, as hostile clients do.
import 'server-only'
import { connect } from 'node:net'

/** Everything that a server answers to these bytes until it closes the connection. Pauses come between the parts. */
export function sendRaw(port: number, parts: readonly string[], pauseMs = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    const send = ([part, ...rest]: readonly string[]) => {
      if (part === undefined || socket.destroyed) return
      socket.write(part, 'latin1')
      setTimeout(send, pauseMs, rest)
    }
    send(parts)
  })
}

/** Status line, headers by lower-case name, and body of the last answer in `text`. */
export function parseRaw(text: string) {
  const [head = '', ...rest] = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '').split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  )
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
}
