// Runs with every file of database tests. They share their modules with the files before them, which is much faster
// than loading everything again; what a process remembers is forgotten in between.

import 'server-only'
import { afterAll, vi } from 'vitest'
import { forgetEnv } from '../env'
import { closeStreams } from '../events/hub'
import { setLogStream } from '../log'

afterAll(() => {
  closeStreams()
  for (const name of Object.keys(globalThis)) if (name.startsWith('truce')) Reflect.deleteProperty(globalThis, name)
  vi.unstubAllEnvs()
  forgetEnv()
  setLogStream(null)
})
