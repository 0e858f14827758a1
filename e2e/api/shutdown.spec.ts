import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { EventReader } from '../event-reader'
import { expect, test } from '../fixtures'
import { people } from '../people'

test('SIGTERM ends open event streams, and the server goes with code 0', async () => {
  const app = await startApp({ port: await findFreePort() })
  const readers = await Promise.all(
    Object.values(people).map(({ apiKey }) => EventReader.open({ url: app.url, apiKey })),
  )
  await app.stop()
  expect(await app.ended).toEqual([0, null])
  await expect.poll(() => readers.map(({ hasEnded }) => hasEnded)).toEqual(readers.map(() => true))
})
