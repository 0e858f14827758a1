import 'server-only'

/** One queued statement, seen from the gate: it is run first, and answered when its result is certain. */
export interface Statement {
  /** Runs it and keeps the outcome. True when it succeeded; never rejects. */
  execute(): Promise<boolean>
  /** Answers the caller with the kept outcome. */
  settle(): void
  /** Answers the caller with `error`, whatever the outcome was. */
  fail(error: unknown): void
}

export interface Gate {
  /** Queues one statement; resolves or rejects when it has taken effect for good, or not at all. */
  run<T>(statement: () => Promise<T>): Promise<T>
  /** Resolves when the caller has the connection alone. It must call the given release, once or more. */
  acquire(): Promise<() => void>
  /** How many wait for their turn. */
  depth(): number
}

export interface GateOptions {
  /** Runs and answers statements that stood in the queue one after another. What it leaves unanswered is rejected. */
  readonly runGroup: (statements: readonly Statement[]) => Promise<void>
  readonly maxGroupSize: number
  /** Starts the next round. Deferring it lets more statements arrive and share a group. */
  readonly schedule: (round: () => void) => void
  /** Told how long each one waited before its turn came. */
  readonly onTurn?: (waitedMs: number) => void
}

type Turn = { readonly kind: 'statement'; readonly statement: Statement } | { readonly kind: 'alone'; grant(): void }
type Entry = Turn & { readonly since: number }

/**
 * First in, first out: one group of statements or one holder at a time. Nothing that a group or a holder does wrong
 * keeps the gate closed but a holder that never releases.
 */
export function createGate({ runGroup, maxGroupSize, schedule, onTurn }: GateOptions): Gate {
  const queue: Entry[] = []
  let isBusy = false

  const push = (turn: Turn) => {
    queue.push({ ...turn, since: performance.now() })
    if (!isBusy) start()
  }
  const start = () => {
    isBusy = queue.length > 0
    if (queue[0]?.kind === 'alone') next()
    else if (isBusy) schedule(next)
  }
  const next = () => {
    const turns = takeTurns(queue, maxGroupSize)
    for (const { since } of turns) onTurn?.(performance.now() - since)
    const group = turns.flatMap((turn) => (turn.kind === 'statement' ? [turn.statement] : []))
    if (group.length > 0) void runAndAnswer(runGroup, group).then(start)
    for (const turn of turns) if (turn.kind === 'alone') turn.grant()
  }
  return {
    run: (statement) =>
      new Promise((resolve, reject) => push({ kind: 'statement', statement: toStatement(statement, resolve, reject) })),
    acquire: () =>
      new Promise((resolve) => {
        let isReleased = false
        const release = () => {
          if (isReleased) return
          isReleased = true
          start()
        }
        push({ kind: 'alone', grant: () => resolve(release) })
      }),
    depth: () => queue.length,
  }
}

/** The statements at the head of the queue, or the one who wants to be alone there. */
function takeTurns(queue: Entry[], maxGroupSize: number): Entry[] {
  const end = queue.findIndex(({ kind }) => kind === 'alone')
  const count = end === 0 ? 1 : Math.min(end < 0 ? queue.length : end, maxGroupSize)
  return queue.splice(0, count)
}

async function runAndAnswer(runGroup: GateOptions['runGroup'], group: readonly Statement[]): Promise<void> {
  let reason: unknown = new Error('the statement was not answered')
  try {
    await runGroup(group)
  } catch (error) {
    reason = error
  }
  // A promise that is settled already ignores this.
  for (const statement of group) statement.fail(reason)
}

type Outcome<T> = { readonly isOk: true; readonly value: T } | { readonly isOk: false; readonly error: unknown }

function toStatement<T>(
  run: () => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Statement {
  let outcome: Outcome<T> | undefined
  return {
    async execute() {
      try {
        outcome = { isOk: true, value: await run() }
      } catch (error) {
        outcome = { isOk: false, error }
      }
      return outcome.isOk
    },
    settle() {
      if (outcome?.isOk) resolve(outcome.value)
      else reject(outcome ? outcome.error : new Error('the statement did not run'))
    },
    fail: reject,
  }
}
