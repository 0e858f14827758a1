import Link from 'next/link'
import type { ProblemOf } from './fault'
import { focusField } from './field-pointer'

/** The answer beside the field when an e-mail address is already used. Names nothing that the person may not see. */
export function DuplicateNotice({ problem }: { problem: ProblemOf<'duplicate'> }) {
  const { existing, value } = problem
  if (!existing) return <>This email is already used by an account you can't see. Use another email or ask an admin.</>
  return (
    <>
      <bdi dir="ltr">{value}</bdi> is already used by {existing.deleted ? 'the deleted account ' : ''}
      <bdi>{existing.name}</bdi>.{' '}
      <Link href={`/accounts/${existing.id}`} className="underline underline-offset-3">
        Open {existing.name}
      </Link>{' '}
      <button type="button" className="underline underline-offset-3" onClick={() => focusField('/email')}>
        Use another email
      </button>
    </>
  )
}
