import 'server-only'
import { type Logger, pino, stdTimeFunctions } from 'pino'
import { getEnv } from './env'

let log: Logger | undefined

/** The logger: JSON lines on standard output. Log ids, never what people wrote. */
export function getLog(): Logger {
  log ??= pino({
    level: getEnv().logLevel,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  })
  return log
}

/** An error without field values: Prisma's messages quote the arguments of the call, so theirs are left out. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const isQuoting = error.name.startsWith('Prisma')
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...(!isQuoting && { message: error.message }),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && !isQuoting && { cause: describeError(error.cause) }),
  }
}
