import type { outbox as english } from '../en/outbox'
import type { Translation } from '../translation'

export const outbox = {
  progress: {
    again: 'Wird noch gespeichert, neuer Versuch ({attempt, number} von {of, number})',
    checking: 'Wir prüfen, ob Ihre Änderungen gespeichert wurden.',
  },
  save: 'Speichern, sobald online',
  keepEditing: 'Weiter bearbeiten',
  pill: {
    waiting:
      '{offline, select, yes {Keine Verbindung · } other {}}{count, plural, one {# Änderung wartet} other {# Änderungen warten}}',
    needsYou: '{count, plural, one {# Änderung braucht Sie} other {# Änderungen brauchen Sie}}',
    saved: 'Gespeichert',
  },
  list: {
    title: 'Änderungen unterwegs',
    text: 'Sie sind auf diesem Gerät aufbewahrt und werden nacheinander gesendet.',
    offline: 'Keine Verbindung. Sie werden gesendet, sobald Sie wieder online sind.',
    row: '{fields} · {when}',
    combined: 'Zusammengeführt mit dem, was andere gespeichert haben.',
    close: 'Schließen',
  },
  states: { waiting: 'Wartet', sending: 'Wird gesendet', saved: 'Gespeichert', needsYou: 'Braucht Sie' },
  actions: {
    review: 'Ansehen',
    reviewOf: 'Die Änderung von {account} ansehen',
    edit: 'Bearbeiten',
    editOf: 'Die Änderung von {account} bearbeiten',
    discard: 'Verwerfen',
    discardOf: 'Die Änderung von {account} verwerfen',
    openOf: '{account} öffnen',
    open: 'Öffnen',
    tryAgain: 'Erneut versuchen',
  },
  discarded: {
    title: 'Ihre Änderung von {account} wurde verworfen.',
    maybe: 'Sie kann den Server schon erreicht haben. Der Verlauf des Kontos zeigt, was gespeichert ist.',
    undo: 'Rückgängig',
  },
  form: {
    offline:
      'Keine Verbindung. Diese Änderung ist auf diesem Gerät aufbewahrt und wird gesendet, sobald Sie wieder online sind.',
    waiting: 'Diese Änderung wartet und wird von selbst gesendet.',
    sending: 'Ihre Änderung wird gesendet…',
    more: 'Was Sie seither eingegeben haben, gehört nicht dazu.',
    needsYou: 'Noch nicht gespeichert. {reason}',
    safe: 'Ihre Eingaben sind noch hier.',
  },
} as const satisfies Translation<typeof english>
