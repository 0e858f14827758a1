import { createServer } from 'node:net'

/** A port of the loopback interface that nothing listens on now. */
export function findFreePort() {
  return new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
