import 'server-only'
import { z } from 'zod'
import { type Failpoint, failpointNames, failureNames, parseFailpoints } from './db/failpoints'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Env {
  readonly port: number
  readonly host: string | undefined
  readonly databaseUrl: string
  readonly isPostgres: boolean
  /** What a browser sends as `Origin`: scheme, host and port, without a final slash. */
  readonly appOrigin: string
  readonly isDemo: boolean
  /** Whether visitors without an account get sandboxes of their own. */
  readonly isLab: boolean
  /** Whether the floor of the bench is open. */
  readonly isBench: boolean
  /** Is this how people really use it, and not development or a test? */
  readonly isProduction: boolean
  /** What session cookies are signed with; null where none is set. */
  readonly secret: string | null
  /** How mail is sent; null where it is not. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** Failures to produce on demand; only in demo mode. */
  readonly failpoints: readonly Failpoint[]
  readonly logLevel: (typeof logLevels)[number]
  /** Who sends it as a bearer may read the metrics. */
  readonly metricsToken: string | undefined
  /** Calls a minute; null where nobody counts them. */
  readonly rateLimits: RateLimits | null
}

/** How many calls a minute go on: of one person, with one API key, and of everybody together. */
export interface RateLimits {
  readonly person: number
  readonly key: number
  readonly everybody: number
}

/** What is wrong with the environment: one line for each fault. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '').toLowerCase()

const defaultRateLimits: RateLimits = { person: 600, key: 1_200, everybody: 12_000 }
const rateLimitsSchema = z
  .string()
  .regex(/^(off|(person|key|everybody)=[1-9]\d{0,8}(,(person|key|everybody)=[1-9]\d{0,8})*)$/, {
    error: 'must be off, or calls a minute like person=600,key=1200,everybody=12000',
  })
  .transform((text): RateLimits | null => {
    if (text === 'off') return null
    const given = text.split(',').map((part) => part.split('='))
    return { ...defaultRateLimits, ...Object.fromEntries(given.map(([name, calls]) => [name, Number(calls)])) }
  })
  .optional()

const envSchema = z.object({
  PORT: z.string().refine(isPort, { error: 'must be a port number from 0 to 65535' }).transform(Number).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:[^?]+|postgres(ql)?:\/\/.+)$/, {
      error: 'must be file:<path of a SQLite file> or postgres://<user>@<host>/<database>',
    })
    .default('file:./data/truce.db'),
  APP_ORIGIN: z
    .string()
    .refine((text) => /^https?:/i.test(text) && isOrigin(text), {
      error: 'must be scheme, host and port as browsers see them, like https://truce.example.com',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUCE_DEMO: z.enum(['0', '1', 'false', 'true'], { error: 'must be 1 or 0' }).default('0'),
  TRUCE_LAB: z.enum(['0', '1', 'false', 'true'], { error: 'must be 1 or 0' }).optional(),
  TRUCE_BENCH: z.enum(['0', '1'], { error: 'must be 1 or 0' }).default('0'),
  TRUCE_FAILPOINTS: z
    .string()
    .transform((text, context) => {
      const points = parseFailpoints(text)
      if (points === null) context.addIssue({ code: 'custom', message: failpointsHelp })
      return points ?? []
    })
    .default([]),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/, { error: 'must have 16 characters or more, and no spaces' })
    .optional(),
  TRUCE_RATE_LIMITS: rateLimitsSchema,
  TRUCE_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\//i.test(text) && URL.canParse(text), {
      error: 'must be smtp://<user>:<password>@<host>:<port> or smtps://…',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^\s@]+$|<[^\s@]+@[^\s@]+>$/, { error: 'must be an address like Truce <truce@example.com>' })
    .optional(),
  NODE_ENV: z.string().optional(),
  TRUCE_LOG: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
})

const failpointsHelp = `must be a list like write=deadlock*2,commit=cut; places are ${failpointNames.join(', ')}, failures ${failureNames.join(', ')}`

let parsed: Env | undefined

/** The settings of this process. Read once; a fault in any of them is thrown as one EnvError that names all. */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** Lets `getEnv` read the variables again. For tests. */
export function forgetEnv(): void {
  parsed = undefined
}

/** Settings from variables as in contract section 8; an empty variable counts as unset. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = envSchema.safeParse(given)
  if (!result.success) throw new EnvError(describeFaults(result.error.issues, given))
  const { PORT, HOST, DATABASE_URL, APP_ORIGIN, METRICS_TOKEN, SMTP_URL, MAIL_FROM, NODE_ENV, ...truce } = result.data
  const { TRUCE_BENCH, TRUCE_DEMO, TRUCE_FAILPOINTS, TRUCE_LAB, TRUCE_LOG, TRUCE_RATE_LIMITS, TRUCE_SECRET } = truce
  const isOn = (text: string | undefined) => text === '1' || text === 'true'
  const isDemo = isOn(TRUCE_DEMO)
  if (TRUCE_FAILPOINTS.length > 0 && !isDemo)
    throw new EnvError(
      'Truce cannot start with these settings:\n  TRUCE_FAILPOINTS makes writes fail and is for the demo alone: unset it, or set TRUCE_DEMO=1.',
    )
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new EnvError(
      'Truce cannot start with these settings:\n  MAIL_FROM must be set with SMTP_URL: the address that mail comes from.',
    )
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    isPostgres: DATABASE_URL.startsWith('postgres'),
    appOrigin: APP_ORIGIN ?? `http://localhost:${PORT}`,
    isDemo,
    isLab: TRUCE_LAB === undefined ? isDemo : isOn(TRUCE_LAB),
    isBench: TRUCE_BENCH === '1',
    isProduction: NODE_ENV === 'production',
    secret: TRUCE_SECRET ?? null,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    failpoints: TRUCE_FAILPOINTS,
    logLevel: TRUCE_LOG,
    metricsToken: METRICS_TOKEN,
    // The people and keys of the demo are everybody's: whoever limits them says so.
    rateLimits: TRUCE_RATE_LIMITS === undefined ? (isDemo ? null : defaultRateLimits) : TRUCE_RATE_LIMITS,
  }
}

/** The server on which database tests make their databases (`postgres://…`); null means a SQLite file for each. */
export const getTestServerUrl = (): string | null => process.env.TEST_DATABASE_URL || null

/** Their values are or may hold secrets, and are not repeated. */
const secretNames = ['DATABASE_URL', 'METRICS_TOKEN', 'TRUCE_SECRET', 'SMTP_URL']

function describeFaults(issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, string | undefined>>) {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0])
    return `  ${name} ${message}${secretNames.includes(name) ? '' : `; it is ${JSON.stringify(given[name])}`}.`
  })
  return ['Truce cannot start with these settings:', ...lines].join('\n')
}
