// Whoever is signed out while they work signs in again in place. What wanted to be saved waits for it.

/** `told` shows that somebody is signed out; `asked` asks them to sign in. */
export type SignedOutState = 'none' | 'told' | 'asked'

interface Asked {
  readonly answer: Promise<boolean>
  readonly settle: (isSignedIn: boolean) => void
}

let state: SignedOutState = 'none'
let asked: Asked | null = null
/** Where nobody can be asked, as in the demo, a refusal stays one. */
let canAsk = false
const listeners = new Set<() => void>()

export function subscribeToSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const getSignedOutState = (): SignedOutState => state

function become(next: SignedOutState) {
  state = next
  for (const listener of listeners) listener()
}

/** Called by what can ask, for as long as it can; answers how to stop. */
export function offerToAsk(): () => void {
  canAsk = true
  return () => {
    canAsk = false
    answerSignIn(false)
  }
}

/** A read was refused: it is said, and nobody is interrupted. */
export function noteSignedOut(): void {
  if (canAsk && state === 'none') become('told')
}

/**
 * Asks to sign in again; resolves to whether that was done, and what was refused may be sent once more. Several who ask
 * at once get one answer. What asks in the background is not heard again after "not now".
 */
export function askToSignIn({ isBackground = false } = {}): Promise<boolean> {
  if (!canAsk) return Promise.resolve(false)
  if (asked !== null) return asked.answer
  if (isBackground && state === 'told') return Promise.resolve(false)
  let settle: Asked['settle'] = () => {}
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  asked = { answer, settle }
  become('asked')
  return answer
}

/** Signed in again, or not now. */
export function answerSignIn(isSignedIn: boolean): void {
  const waiting = asked
  asked = null
  if (isSignedIn) become('none')
  else if (state === 'asked') become('told')
  waiting?.settle(isSignedIn)
}
