import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

interface Scope {
  isOpen: boolean
}

declare global {
  var truceTransactionScope: AsyncLocalStorage<Scope> | undefined
}

/** On globalThis, since Next gives instrumentation, pages and route handlers a copy of each module. */
const getStorage = () => {
  globalThis.truceTransactionScope ??= new AsyncLocalStorage<Scope>()
  return globalThis.truceTransactionScope
}

/** Runs a transaction's callback so that the adapters know of it until it ends. */
export function insideTransaction<T>(run: () => Promise<T>): Promise<T> {
  const scope = { isOpen: true }
  return getStorage().run(scope, async () => {
    try {
      return await run()
    } finally {
      scope.isOpen = false
    }
  })
}

/**
 * Lets `adapter` refuse, inside a transaction's callback, what does not go through the transaction. Such a statement
 * would not belong to it, would see another state, and on SQLite would wait for the very transaction that waits for it.
 */
export function refuseInsideTransaction<A extends SqlDriverAdapter>(adapter: A): A {
  const { queryRaw, executeRaw, startTransaction } = adapter
  const requireOutside = () => {
    if (getStorage().getStore()?.isOpen) throw new Error('inside a transaction use `tx`, not the database itself')
  }
  adapter.queryRaw = async (query) => {
    requireOutside()
    return queryRaw.call(adapter, query)
  }
  adapter.executeRaw = async (query) => {
    requireOutside()
    return executeRaw.call(adapter, query)
  }
  adapter.startTransaction = async (isolationLevel) => {
    requireOutside()
    return startTransaction.call(adapter, isolationLevel)
  }
  return adapter
}
