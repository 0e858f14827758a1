import type { kept as english } from '../en/kept'
import type { Translation } from '../translation'

export const kept = {
  checking: 'Wir prüfen, ob Ihre Änderung angekommen ist.',
  offline: 'Sie sind offline. Wir fragen nach, sobald Sie wieder online sind.',
  notSent: 'Sie sind offline. Es wurde nichts gesendet.',
  done: {
    create: '{name} ist als neues Konto gespeichert.',
    delete: '{name} ist gelöscht.',
    undo: 'Rückgängig gemacht. {name} ist wie zuvor.',
    restore: '{name} ist wiederhergestellt.',
  },
  refused: {
    transfer: 'Nicht umgebucht. {reason}',
    create: '{name} ist nicht als neues Konto gespeichert. {reason}',
    delete: '{name} ist nicht gelöscht. {reason}',
    undo: 'In {name} nicht rückgängig gemacht. {reason}',
    restore: '{name} ist nicht wiederhergestellt. {reason}',
  },
  open: 'Öffnen',
} as const satisfies Translation<typeof english>
