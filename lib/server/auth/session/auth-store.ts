import 'server-only'
import type { Database } from '@/lib/server/db/client'

const reads = ['findFirst', 'findMany', 'count'] as const
const writes = ['create', 'update', 'updateMany', 'delete', 'deleteMany'] as const
const models = ['person', 'session', 'credential', 'verification'] as const

/**
 * The tables of sign-in as the library's Prisma adapter calls them, over the gated clients of the app. There is no
 * `$transaction`: the adapter then does with single conditional statements. Our Prisma refuses arguments that are
 * `undefined`, which the adapter sends for "nothing": they are left out.
 */
export const toAuthStore = ({ reader, writer }: Database): object =>
  Object.fromEntries(models.map((model) => [model, { ...pass(reader[model], reads), ...pass(writer[model], writes) }]))

const pass = (table: object, methods: readonly string[]) =>
  Object.fromEntries(methods.map((name) => [name, (args: unknown) => callMethod(table, name, withoutUndefined(args))]))

function callMethod(table: object, name: string, args: unknown): unknown {
  const method: unknown = Reflect.get(table, name)
  if (typeof method !== 'function') throw new Error(`Prisma has no ${name}`)
  return Reflect.apply(method, table, [args])
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutUndefined(inner)]))
}
