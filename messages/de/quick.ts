import type { quick as english } from '../en/quick'
import type { Translation } from '../translation'

export const quick = {
  status: { of: 'Status von {name}', not: 'Nicht möglich von „{status}“ aus' },
  tags: {
    edit: 'Schlagwörter von {name} bearbeiten',
    of: 'Schlagwörter von <bdi>{name}</bdi>',
    closed: 'Ein geschlossenes Konto nimmt nur eine Änderung seines Status an. Setzen Sie es zuerst auf „{status}“.',
    done: 'Fertig',
  },
  select: { one: '{name} auswählen', all: 'Alle {count, number} gezeigten auswählen', column: 'Auswählen' },
  saving: {
    sending: 'Wird gespeichert …',
    again: 'Wird noch gespeichert, neuer Versuch ({attempt, number} von {of, number})',
    checking: 'Wir prüfen, ob Ihre Änderung angekommen ist.',
  },
  needsYou: 'Braucht Sie',
  refused: {
    name: '{name}, {field}: nicht gespeichert',
    overtaken:
      'Der Status ist „{status}“: {who, select, tab {Ihr anderer Tab} nobody {Jemand} other {{name}}} hat ihn zuerst geändert.',
    linked:
      'Das Kreditlimit ist jetzt {amount}: {who, select, tab {Ihr anderer Tab} nobody {Jemand} other {{name}}} hat es geändert.',
    transition: 'Auf „{from}“ kann nur {statuses} folgen.',
    deleted: '{who, select, tab {Sie haben} nobody {Jemand hat} other {{name} hat}} dieses Konto gelöscht.',
    locked:
      '{who, select, tab {Sie bearbeiten} nobody {Jemand bearbeitet} other {{name} bearbeitet}} dieses Konto gerade. Nicht gespeichert.',
    busy: 'Nicht gespeichert. Das System war mit anderen Änderungen an diesem Konto beschäftigt. Nichts wurde geändert.',
    offline: 'Sie sind offline. Das wurde nicht gespeichert.',
    behind: 'Nicht gespeichert: Eine frühere Änderung von Ihnen an diesem Konto wartet noch.',
    unknown: 'Die Antwort kam nicht an; es kann gespeichert sein oder nicht. Ein neuer Versuch ist ungefährlich.',
    invalid: 'Nicht gespeichert. Ein Schlagwort hat höchstens 40 Zeichen, ein Konto höchstens 50 Schlagwörter.',
    unnamed: 'Das wurde nicht gespeichert.',
    other: 'Nicht gespeichert. {reason}',
    wanted: {
      status: '{from} → {to}',
      add: '{tags} hinzufügen',
      remove: '{tags} entfernen',
      both: '{added} hinzufügen, {removed} entfernen',
    },
  },
  rules: {
    closedReadOnly: 'Ein geschlossenes Konto nimmt nur eine Änderung seines Status an.',
    closeNeedsZero: 'Ein Konto lässt sich nur schließen, wenn sein Saldo null ist; er beträgt {actual}.',
    prospectCredit: 'Interessenten können ein Kreditlimit bis {limit} haben. Mit dieser Änderung wäre es {actual}.',
    overdraft: '{limit} des Kredits sind schon genutzt. Darunter kann das Limit nicht fallen.',
    other: 'Eine Regel erlaubt das nicht.',
  },
  actions: {
    anyway: 'Trotzdem auf „{status}“ setzen',
    set: 'Auf „{status}“ setzen',
    setAndRetry: 'Auf „{status}“ setzen und erneut versuchen',
    transferRest: 'Restliche {amount} auszahlen',
    payIn: '{amount} einzahlen',
    keep: '„{status}“ behalten',
    tryAgain: 'Erneut versuchen',
    open: 'Öffnen',
    openOf: '{name} öffnen',
    leave: 'So lassen',
  },
  bulk: {
    name: 'Sammelbearbeitung',
    selected: '{count, number} ausgewählt',
    setStatus: 'Status setzen …',
    addTag: 'Schlagwort hinzufügen …',
    removeTag: 'Schlagwort entfernen …',
    clear: 'Auswahl aufheben',
    tag: 'Schlagwort',
    add: 'Hinzufügen',
    noTags: 'Keines davon hat ein Schlagwort.',
    running: '{done, number} von {total, number} {undo, select, yes {rückgängig gemacht} other {gespeichert}}',
    cancel: 'Abbrechen',
    cancelling: 'Wird abgebrochen …',
    summary:
      '{undo, select, yes {{saved, number} rückgängig gemacht} other {{saved, number} gespeichert}}{same, plural, =0 {} other {, # schon so}}{kept, plural, =0 {} other {, # so gelassen}}{left, plural, =0 {} other {, # nicht begonnen}}{needs, plural, =0 {} one {, # braucht Sie} other {, # brauchen Sie}}',
    waiting: '{count, plural, one {# Änderung braucht Sie} other {# Änderungen brauchen Sie}}',
    review: 'Ansehen',
    undo: 'Rückgängig',
    dismiss: 'Schließen',
  },
  review: {
    title: '{count, plural, =0 {Nichts braucht Sie mehr} one {# Konto braucht Sie} other {# Konten brauchen Sie}}',
    text: 'Alles andere ist gespeichert. Diese hat jemand anders geändert, oder sie ließen sich nicht wie gewünscht speichern.',
    settled: 'Alle sind erledigt.',
    close: 'Schließen',
  },
} as const satisfies Translation<typeof english>
