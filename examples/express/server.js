// `node server.js`: PORT (3001), and DATABASE, a SQLite file; without it everything is forgotten at the end.
import { createApp } from './app.js'
import { openStore } from './store.js'

const port = Number(process.env.PORT ?? 3001)
const server = createApp(openStore(process.env.DATABASE)).listen(port, '127.0.0.1', (error) => {
  if (error) throw error
  console.log(`http://127.0.0.1:${server.address().port}/api/accounts`)
})
