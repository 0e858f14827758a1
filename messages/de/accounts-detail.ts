import type { detail as english } from '../en/accounts-detail'
import type { Translation } from '../translation'

export const detail = {
  toList: 'Zu den Konten',
  tryAgain: 'Erneut versuchen',
  tryingAgain: 'Neuer Versuch …',
  loading: 'Konto wird geladen …',
  account: 'Konto',
  version: 'Version {version} · geändert <time></time> von <bdi>{name}</bdi>',
  history: {
    title: 'Verlauf',
    hide: 'Ausblenden',
    show: 'Anzeigen',
    hideAll: 'Verlauf ausblenden',
    showAll: 'Verlauf anzeigen',
  },
  new: {
    title: 'Neues Konto',
    create: 'Konto anlegen',
    cancel: 'Abbrechen',
    created: '{name} ist als neues Konto gespeichert.',
    readOnly: {
      title: 'Sie können Konten lesen',
      text: 'Zum Anlegen braucht es die Rolle „Bearbeitung“. Fragen Sie die Verwaltung.',
    },
  },
  delete: {
    open: 'Löschen',
    question: '{name} löschen?',
    text: 'Es verschwindet für alle. 30 Tage lang lässt es sich mit dem ganzen Verlauf zurückholen.',
    keep: 'Konto behalten',
    confirm: 'Konto löschen',
    deleting: 'Wird gelöscht …',
    refused: 'Nicht gelöscht. {reason}',
    balance: 'Saldo',
    locked: '{name} bearbeitet dieses Konto gerade.',
  },
  deleted: {
    title: '{name} hat {account} gelöscht',
    restorable: 'Das war <time></time>. Nichts ist verloren: 30 Tage lang lässt sich das Konto wiederherstellen.',
    tooLate: 'Das war <time></time>. Die 30 Tage, in denen es sich wiederherstellen ließ, sind vorbei.',
    restore: 'Konto wiederherstellen',
    noRight: 'Sie können keine Konten wiederherstellen. Wenden Sie sich an einen Admin.',
    restoring: 'Wird wiederhergestellt …',
    refused: 'Nicht wiederhergestellt. {reason}',
    last: 'Wie es war',
  },
  unreadable: {
    title: 'Dieses Konto ließ sich nicht lesen',
    noAnswer: 'Der Server hat nicht geantwortet. Nichts wurde geändert.',
  },
  notFound: {
    title: 'Hier ist kein Konto',
    text: 'Unter dieser Adresse gibt es kein Konto, oder Sie dürfen es nicht sehen.',
  },
} as const satisfies Translation<typeof english>
