import type { form as english } from '../en/accounts-form'
import type { Translation } from '../translation'

export const form = {
  name: 'Konto',
  sections: {
    who: { title: 'Wer', hint: 'Um wen es geht, mit E-Mail und Telefon.' },
    terms: { title: 'Konditionen', hint: 'Was vereinbart ist. Die beiden gehören zusammen.' },
    address: { hint: 'Kann leer bleiben.' },
    tags: { hint: 'Wörter, unter denen es zu finden ist.' },
    contacts: { hint: 'Wen man anspricht, in dieser Reihenfolge.' },
    notes: { hint: 'Was alle wissen sollten.' },
  },
  tags: {
    hint: 'Eingabetaste oder Komma fügt ein Schlagwort hinzu.',
    placeholder: 'Schlagwort hinzufügen',
    remove: '{tag} entfernen',
    added: '{tags} hinzugefügt.',
    removed: '{tag} entfernt.',
    known: '{tags} ist schon vorhanden.',
  },
  contacts: {
    unnamed: 'Kontakt {number, number}',
    someone: 'Kontakt',
    add: 'Kontakt hinzufügen',
    none: 'Keine Kontakte.',
    up: '{name} nach oben',
    down: '{name} nach unten',
    remove: '{name} entfernen',
    added: 'Kontakt hinzugefügt.',
    moved: '{name} steht jetzt an Stelle {number, number} von {count, number}.',
    removed: '{name} entfernt.',
  },
  save: {
    save: 'Speichern',
    saving: 'Wird gespeichert …',
    discard: 'Meine Änderungen verwerfen',
    unsaved:
      '{count, plural, =0 {Keine ungespeicherten Änderungen} one {# Feld bearbeitet, noch nicht gespeichert} other {# Felder bearbeitet, noch nicht gespeichert}}',
    supportId: 'Kennung für den Support: {id}',
  },
  leave: {
    title: 'Verlassen, ohne zu speichern?',
    text: 'Ihre Eingaben hier sind noch nicht gespeichert und gingen verloren.',
    stay: 'Bleiben',
    leave: 'Verlassen, ohne zu speichern',
  },
  duplicate: {
    hidden:
      'Diese E-Mail-Adresse gehört schon zu einem Konto, das Sie nicht sehen können. Nehmen Sie eine andere, oder fragen Sie die Verwaltung.',
    used: '<ltr>{value}</ltr> gehört schon zu {deleted, select, yes {dem gelöschten Konto } other {}}<bdi>{name}</bdi>.',
    open: '<bdi>{name}</bdi> öffnen',
    useAnother: 'Andere E-Mail verwenden',
  },
  faults: {
    summary: 'Noch nicht gespeichert: {count, plural, one {# Angabe ist} other {# Angaben sind}} zu berichtigen',
    entry: '<link>{field}</link>: {fault}',
    member: '{field}, {member}',
    contact: 'Kontakt {number, number}, {member}',
    required: 'Füllen Sie dieses Feld aus.',
    noName: 'Geben Sie einen Namen ein.',
    noEmail: 'Geben Sie eine E-Mail-Adresse ein.',
    noContactName: 'Geben Sie einen Namen für diesen Kontakt ein.',
    invalidEmail: 'Das ist keine vollständige E-Mail-Adresse, wie name@example.com.',
    invalidCountry: 'Wählen Sie ein Land, oder leeren Sie den Rest der Adresse.',
    invalidCharacters: 'Hier steht ein Zeichen, das sich nicht speichern lässt. Fügen Sie reinen Text ein.',
    tooMany: 'Höchstens 50 sind möglich.',
    tooLong: 'Das ist länger als {max, plural, one {# Zeichen} other {# Zeichen}}.',
    tooLittleCredit: 'Das Kreditlimit beträgt mindestens {amount}.',
    tooMuchCredit: 'Das Kreditlimit beträgt höchstens {amount}.',
    noAmount: 'Geben Sie einen Betrag in Euro ein, wie 8.000 oder 8.000,50. Für keinen geben Sie 0 ein.',
    other: 'So lässt sich das nicht speichern.',
  },
} as const satisfies Translation<typeof english>
