import 'server-only'
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import { getEnv } from './env'

let log: Logger | undefined

/** The logger: JSON lines on standard output. Log ids, never what people wrote. */
export function getLog(): Logger {
  log ??= openLog()
  return log
}

/** Lets `getLog` write elsewhere from now on; null takes standard output at the next call. For tests. */
export function setLogStream(stream: DestinationStream | null): void {
  log = stream === null ? undefined : openLog(stream)
}

const openLog = (stream: DestinationStream = pino.destination({ dest: 1, sync: true })) =>
  pino(
    { level: getEnv().logLevel, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: describeError } },
    stream,
  )

/** Errors whose messages repeat what they were given: a statement's arguments, a row, a text that cannot be parsed. */
const quoting = /^(Prisma|DriverAdapterError|SqliteError|DatabaseError|error$|SyntaxError|ZodError|\$ZodError)/
const maxMessageLength = 300

/** An error without field values: its type, code, place, and as much of its message as cannot hold any. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const isQuoting = quoting.test(error.name) || quoting.test(error.constructor.name)
  return {
    type: error.name,
    ...('code' in error && { code: toCode(error.code) }),
    ...(!isQuoting && { message: hideValues(error.message) }),
    at: toPlaces(error),
    ...(error.cause !== undefined && !isQuoting && { cause: describeError(error.cause) }),
  }
}

const toCode = (code: unknown) =>
  typeof code === 'number' || (typeof code === 'string' && /^\w{1,60}$/.test(code)) ? code : '…'

/**
 * The first line of a message without what comes from elsewhere: what it quotes, and what looks like an address, a key,
 * a token or a long number.
 */
const hideValues = (message: string) =>
  message
    .replace(/[\r\n].*/s, '')
    .replace(/"[^"]*"?|'[^']*'(?!\w)|`[^`]*`?|“[^”]*”?|„[^“”]*[“”]?/g, '…')
    .replace(/\S*[@=]\S*|\b\w+:\/\/\S+/g, '…')
    .replace(/\b(?=\w*\d)[\w+/-]{12,}|\+?\d[\d .()/-]{5,}\d/g, '…')
    .slice(0, maxMessageLength)

/** The stack repeats the message, which may itself look like one. */
function toPlaces({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  const frames = start < 0 ? stack : stack.slice(start + message.length)
  return frames
    .split('\n')
    .filter((line) => /^\s+at .*[\w>)]$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
}
