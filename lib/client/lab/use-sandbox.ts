import { useCallback, useEffect, useRef, useState } from 'react'
import type { Sandbox, ScenarioId } from '@/lib/accounts/sandbox'
import { type Exchange, exchangeMessageSchema } from './exchange'
import { panes, setFramePerson } from './frame-person'
import { createSandbox } from './sandbox-calls'
import { getScenario } from './scenarios'

/** More than any run makes; a visitor who plays on for long loses the oldest. */
const maxExchanges = 500

export type SandboxState =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly sandbox: Sandbox }
  | { readonly kind: 'failed'; readonly isFull: boolean }

/** A sandbox for the scenario, made once, and all that goes over the wire in its panes. */
export function useSandbox(scenario: ScenarioId) {
  const [state, setState] = useState<SandboxState>({ kind: 'making' })
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([])
  const newest = useRef<readonly Exchange[]>([])
  const getExchanges = useCallback(() => newest.current, [])

  useEffect(() => {
    const given = new AbortController()
    const keep = (list: readonly Exchange[]) => {
      newest.current = list
      setExchanges(list)
    }
    const hear = (event: MessageEvent<unknown>) => {
      if (event.origin !== window.location.origin) return
      const message = exchangeMessageSchema.safeParse(event.data)
      if (!message.success) return
      const list = [...newest.current, message.data.exchange].sort((a, b) => a.sentAt - b.sentAt)
      keep(list.slice(-maxExchanges))
    }
    window.addEventListener('message', hear)
    createSandbox(scenario, given.signal).then(
      (answer) => {
        if (given.signal.aborted) return
        if (!answer.ok) return setState({ kind: 'failed', isFull: answer.problem.code === 'too-many-requests' })
        const [first, second] = answer.data.people
        const right = getScenario(scenario).isOnePerson ? first : second
        for (const pane of panes) setFramePerson(pane, pane === 'left' ? first : right)
        setState({ kind: 'ready', sandbox: answer.data })
      },
      () => given.signal.aborted || setState({ kind: 'failed', isFull: false }),
    )
    return () => {
      given.abort()
      window.removeEventListener('message', hear)
    }
  }, [scenario])

  return { state, exchanges, getExchanges }
}
