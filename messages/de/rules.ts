import type { rules as english } from '../en/rules'
import type { Translation } from '../translation'

export const rules = {
  prospectCredit: 'Interessenten können ein Kreditlimit bis {limit} haben. Mit diesem Speichern wäre es {actual}.',
  prospectLimit: 'Interessenten können ein Kreditlimit bis {limit} haben.',
  transition: 'Auf den Status „{from}“ kann nicht „{to}“ folgen, sondern nur {statuses}.',
  closed:
    'Ein geschlossenes Konto nimmt nur eine Änderung seines Status an. Öffnen Sie es zuerst wieder, dann ändern Sie den Rest.',
  closing: 'Ein Konto lässt sich nur schließen, wenn sein Saldo null ist; er beträgt {actual}.',
  deleting: 'Ein Konto lässt sich nur löschen, wenn sein Saldo null ist; er beträgt {actual}.',
  overdraft: '{limit} des Kredits sind schon genutzt. Darunter kann das Limit nicht fallen.',
  other: 'Eine Regel erlaubt das nicht.',
  merged: {
    credit:
      '{statusBy, select, me {Sie haben} tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{statusName} haben} other {{statusName} hat}} den Status auf „{status}“ geändert, und {limitBy, select, me {Sie haben} tab {Ihr anderer Tab hat} nobody {jemand hat} several {{limitName} haben} other {{limitName} hat}} das Kreditlimit auf {limit} gesetzt. Das passt nicht zusammen.',
    closed:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} den Status auf „{status}“ geändert, und Sie haben {labels} geändert. Das passt nicht zusammen.',
  },
  remedies: {
    creditLimit: 'Kreditlimit auf {amount} setzen',
    status: 'Status auf „{status}“ ändern',
    keepStatus: 'Status „{status}“ behalten',
    onlyStatus: 'Wieder öffnen und den Rest lassen, wie er war',
    payIn: '{amount} einzahlen',
    payOut: 'Die übrigen {amount} überweisen',
    newTab: '(neuer Tab)',
  },
  preview: {
    onlyStatus: 'Der Status wird „{status}“. {labels}: wie gespeichert.',
    transfer:
      'Öffnet die ausgefüllte Überweisung. Der Saldo ist danach {balance}; speichern Sie hier dann noch einmal.',
  },
  keepEditing: 'Weiter bearbeiten',
  remediesOf: 'Was bei „{label}“ hilft',
  summary: '{count, plural, one {# Regel steht dem Speichern entgegen} other {# Regeln stehen dem Speichern entgegen}}',
  entry: '<link>{label}</link>: {reason}',
  taken: {
    value: '{label} ist jetzt {value}.',
    onlyStatus: 'Der Status ist jetzt „{status}“. {labels}: wie gespeichert.',
    left: 'Ausgelassen: Ihre Änderungen an {labels}.',
    undo: 'Rückgängig',
    putBack: 'Wieder einsetzen',
  },
  statusHint: 'Auf „{from}“ kann {statuses} folgen.',
  moneyHint: 'Speichern Sie noch einmal, sobald das Geld bewegt ist',
} as const satisfies Translation<typeof english>
