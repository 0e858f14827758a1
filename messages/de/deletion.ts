import type { deletion as english } from '../en/deletion'
import type { Translation } from '../translation'

export const deletion = {
  title:
    '{who, select, nobody {Jemand hat} several {{name} haben} other {{name} hat}} dieses Konto geändert, nachdem Sie es geöffnet haben',
  ownTitle: 'Sie haben dieses Konto in einem anderen Tab geändert, nachdem Sie es hier geöffnet haben',
  safe: 'Nichts wurde gelöscht. Das hat sich geändert.',
  again:
    '{who, select, nobody {Jemand hat} several {{name} haben} other {{name} hat}} es noch einmal geändert. Nichts wurde gelöscht.',
  list: 'Was sich geändert hat',
  changed: 'geändert',
  keep: 'Konto behalten',
  see: '{who, select, nobody {Änderungen ansehen} other {Änderungen von {name} ansehen}}',
  seeOwn: 'Meine Änderungen ansehen',
  anyway: 'Trotzdem löschen',
  deleting: 'Wird gelöscht …',
} as const satisfies Translation<typeof english>
