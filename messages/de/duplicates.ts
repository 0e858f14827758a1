import type { duplicates as english } from '../en/duplicates'
import type { Translation } from '../translation'

export const duplicates = {
  notice: {
    used: '<ltr>{value}</ltr> gehört schon zu <bdi>{name}</bdi>.',
    deleted: '<ltr>{value}</ltr> gehört noch zu <bdi>{name}</bdi>, das gelöscht wurde.',
    hidden:
      'Diese E-Mail-Adresse gehört schon zu einem Konto, das Sie nicht sehen können. Nehmen Sie eine andere, oder fragen Sie die Verwaltung.',
    compare: 'Vergleichen und zusammenführen',
    restore: 'Vergleichen und wiederherstellen',
    comparing: 'Wird verglichen …',
    open: '<bdi>{name}</bdi> öffnen',
    useAnother: 'Andere E-Mail verwenden',
    gone: 'Dieses Konto ist nicht mehr zu lesen. Nehmen Sie eine andere E-Mail-Adresse, oder versuchen Sie es noch einmal.',
    unreachable: 'Das Konto war nicht zu lesen. Ihre Eingaben sind noch hier; versuchen Sie es noch einmal.',
  },
  similar: {
    title:
      '{count, plural, one {Ein solches Konto gibt es vielleicht schon} other {Solche Konten gibt es vielleicht schon}}',
    phone: 'gleiche Telefonnummer: <ltr>{phone}</ltr>',
    company: 'gleiche Firma: <bdi>{company}</bdi>',
    anyway: 'Trotzdem anlegen',
    hint: 'Sehen Sie nach, bevor Sie noch eines anlegen, oder legen Sie es trotzdem an.',
  },
  intro: {
    entry:
      '<b>{name}</b> (angelegt am {date} von <bdi>{by}</bdi>) bleibt. Ihre neue Eingabe kommt hinzu; nichts wird doppelt angelegt.',
    edit: '<b>{name}</b> (angelegt am {date} von <bdi>{by}</bdi>) bleibt. Was in Ihrem Formular steht, kommt hinzu; <b>{own}</b> bleibt, wie es gespeichert ist.',
    restored:
      '<b>{name}</b> (angelegt am {date} von <bdi>{by}</bdi>) war gelöscht und wird wiederhergestellt. Was in Ihrem Formular steht, kommt hinzu; nichts wird doppelt angelegt.',
  },
  merge: 'Mit {name} zusammenführen',
  restore: '{name} wiederherstellen und zusammenführen',
  receipt: {
    merged: 'Mit {name} zusammengeführt.',
    restored: '{name} ist wiederhergestellt, mit Ihrer Eingabe darin.',
    nothing: 'Nichts zusammenzuführen: {name} enthält schon alles.',
    undo: 'Rückgängig',
    open: 'Öffnen',
    undone: '{name} ist wie zuvor. Ihre Eingabe steht wieder im Formular.',
  },
  discarded: 'Ihre Eingabe wurde verworfen.',
  deletedMeanwhile: '{name} wurde inzwischen gelöscht. Das Zusammenführen stellt es wieder her.',
  dialog: {
    title: 'Ein Konto mit dieser E-Mail-Adresse gibt es schon',
    summary: {
      nothing: 'Nichts zu entscheiden. Prüfen Sie das Ergebnis, und führen Sie dann zusammen.',
      decide:
        '{combined, plural, =0 {} one {# Feld passt zusammen. } other {# Felder passen zusammen. }}{total, plural, one {# braucht} other {# brauchen}} Ihre Entscheidung.',
    },
    rest: {
      mine: '{left, plural, one {Meine Eingabe für die letzte offene übernehmen} other {Meine Eingabe für die # offenen übernehmen}}',
      theirs:
        '{left, plural, one {Das Gespeicherte für die letzte offene behalten} other {Das Gespeicherte für die # offenen behalten}}',
    },
    more: {
      copy: 'Meine Eingabe kopieren',
      download: 'Meine Eingabe herunterladen',
      discard: 'Meine Eingabe verwerfen …',
    },
    discard: { question: 'Ihre Eingabe verwerfen und {name} lassen, wie es ist?', confirm: 'Meine Eingabe verwerfen' },
    badges: {
      you: 'Nur in Ihrer Eingabe — kommt hinzu',
      them: 'Nur in {name} — bleibt',
      same: 'In beiden gleich',
      combined: 'Beide vereint',
      addedByYou: 'Nur in Ihrer Eingabe — kommt hinzu',
      addedByThem: 'Nur in {name} — bleibt',
    },
    row: { original: 'Weglassen' },
    options: {
      yours: 'Ihre Eingabe',
      theirs: 'Schon gespeichert',
      yoursFirst: 'Beide: Ihre zuerst',
      theirsFirst: 'Beide: Gespeichertes zuerst',
    },
    recheck: { note: 'Das wurde noch einmal gespeichert, nachdem Sie entschieden hatten.' },
    passages: { yours: 'Ihre Eingabe', theirs: 'Schon gespeichert', bothChanges: 'Beide' },
    contacts: { addTheirs: '{contact} behalten' },
    marks: { addedByYou: 'aus Ihrer Eingabe:', addedByThem: 'schon gespeichert:', addedByBoth: 'in beiden:' },
    by: { you: 'Ihre Eingabe', them: 'schon gespeichert', both: 'beide' },
    checks: {
      both: 'Ihre Eingabe und das gespeicherte Konto enthalten hier beide etwas.',
      bothPassage: 'Ihre Eingabe und das gespeicherte Konto enthalten hier beide etwas.',
      nearTheirs: 'Das überschneidet sich vielleicht mit dem Gespeicherten.',
      nearYours: 'Das überschneidet sich vielleicht mit Ihrer Eingabe.',
    },
  },
} as const satisfies Translation<typeof english>
