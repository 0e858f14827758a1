import type { list as english } from '../en/accounts-list'
import type { Translation } from '../translation'

export const list = {
  name: 'Konten',
  search: 'Name, E-Mail oder Firma suchen',
  clearSearch: 'Suche leeren',
  allStatuses: 'Alle Status',
  order: 'Reihenfolge',
  sorts: {
    newest: 'Zuletzt geändert',
    oldest: 'Am längsten unverändert',
    nameUp: 'Name von A bis Z',
    nameDown: 'Name von Z bis A',
  },
  tag: 'Schlagwort',
  showAllTags: 'Schlagwort {tag}: alle Schlagwörter anzeigen',
  showTag: 'Konten mit dem Schlagwort {tag} anzeigen',
  moreTags: ' weitere: {tags}',
  updated: 'Geändert',
  balance: 'Saldo',
  updatedBy: 'von <bdi>{name}</bdi>',
  limit: '<label>Limit</label> {amount}',
  shown:
    '{count, plural, =0 {Keine Konten gefunden.} one {# Konto wird angezeigt.} other {# Konten werden angezeigt.}}{more, select, yes { Es gibt weitere.} other {}}',
  count: '{count, plural, one {# Konto} other {# Konten}}',
  firstOnes: '{count, plural, one {Das erste Konto} other {Die ersten # Konten}}',
  loadMore: 'Weitere laden',
  loadingMore: 'Wird geladen …',
  loading: 'Konten werden geladen …',
  none: { title: 'Noch keine Konten', text: 'Hier stehen die Konten, die Ihr Team anlegt.' },
  noMatch: {
    title: 'Kein Konto passt zu diesen Filtern',
    titleFor: 'Nichts passt zu „{text}“',
    text: 'Gesucht wird in Namen, Firmen und E-Mail-Adressen.',
    clear: 'Filter zurücksetzen',
  },
  failure: {
    title: 'Die Konten ließen sich nicht lesen',
    noAnswer: 'Der Server hat nicht geantwortet, oder was zurückkam, war keine Antwort. Nichts wurde geändert.',
  },
} as const satisfies Translation<typeof english>
