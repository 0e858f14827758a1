import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'

export const conflict = {
  passagesDecided: '{count, number} entschieden',
  passagesProgress: '{decided, number} von {total, number} Stellen entschieden',
  passageNamed: '{field}: {state}',
  hideUnchanged: '{count, plural, one {# unveränderte Zeile ausblenden} other {# unveränderte Zeilen ausblenden}}',
  checking: 'Wird geprüft …',
  atDecision: 'Entscheidung {step, number} von {total, number}: {label}',
} as const satisfies Translation<typeof english>
