import type { rows as english } from '../en/conflict-rows'
import type { Translation } from '../translation'

export const rows = {
  values: { empty: '(leer)', undecided: '(nicht entschieden)', removed: '(entfernt)', changedTo: 'geändert zu' },
  places: {
    contact: '{label}: {contact}',
    member: '{label}: {contact}, {member}',
    order: '{label}: Reihenfolge',
  },
  badges: {
    you: 'Ihre Änderung bleibt',
    them: '{who, select, tab {Änderung aus Ihrem anderen Tab bleibt} nobody {Die andere Änderung bleibt} other {Änderung von {name} bleibt}}',
    same: '{who, select, tab {In beiden Tabs gleich geändert} other {Von beiden Seiten gleich geändert}}',
    combined: 'Beide Änderungen zusammengeführt',
    open: 'Braucht Ihre Entscheidung',
    recheck: 'Erneut geändert – prüfen',
    invalid: 'Lässt sich so nicht speichern',
    decided: 'Gewählt: {choice}',
    wrote: 'Von Ihnen geschrieben',
    edited: 'Von Ihnen bearbeitet',
    addedByYou: 'Von Ihnen hinzugefügt',
    removedByYou: 'Von Ihnen entfernt',
    addedByThem:
      '{who, select, tab {In Ihrem anderen Tab hinzugefügt} nobody {Von jemand anderem hinzugefügt} other {Von {name} hinzugefügt}}',
    removedByThem:
      '{who, select, tab {In Ihrem anderen Tab entfernt} nobody {Von jemand anderem entfernt} other {Von {name} entfernt}}',
  },
  row: {
    original: 'Ursprünglich',
    willBeSaved: 'Wird gespeichert',
    changeThis: 'Anders entscheiden',
    done: 'Fertig',
    clear: 'Auswahl aufheben',
    keepChoice: 'Auswahl beibehalten',
    edit: 'Bearbeiten',
    amountHint: 'Einen Betrag schreiben, etwa 6.000.',
  },
  options: {
    yours: 'Ihre Änderung',
    theirs:
      '{who, select, tab {Änderung aus Ihrem anderen Tab} nobody {Die andere Änderung} other {Änderung von {name}}}',
    applyBoth: 'Beides anwenden',
    yoursFirst: 'Beides: Ihres zuerst',
    theirsFirst: 'Beides: {who, select, tab {Ihr anderer Tab} nobody {das andere} other {{name}}} zuerst',
    write: 'Etwas anderes schreiben',
    ownText: 'Ihr eigener Text',
    named: '{label}: {value}',
    namedWithDifference: '{label}: {value} ({difference})',
    differences: '{yours} und {theirs}',
  },
  recheck: {
    note: '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} das nach Ihrer Entscheidung noch einmal gespeichert.',
    earlier: 'Ihre Auswahl war: {choice}.',
    before: 'Als Sie entschieden haben',
    now: 'Jetzt',
  },
  passages: {
    decided: '{count, number} entschieden',
    progress: '{decided, number} von {total, number} Stellen entschieden',
    named: '{label}: {state}',
    hide: '{count, plural, one {# unveränderte Zeile ausblenden} other {# unveränderte Zeilen ausblenden}}',
    name: '{label}, Abschnitt {index, number} von {total, number}',
    decide: '{count, plural, one {# Abschnitt braucht} other {# Abschnitte brauchen}} Ihre Entscheidung',
    combined: '{count, number} zusammengeführt',
    check: '{count, number} zu prüfen',
    unchanged: '{count, plural, one {# unveränderte Zeile} other {# unveränderte Zeilen}} anzeigen',
    tooLarge: 'Zu groß, um Wort für Wort zu vergleichen',
    rewritten: 'Neu geschrieben',
    yours: 'Ihre Fassung',
    theirs: '{who, select, tab {Fassung aus Ihrem anderen Tab} nobody {Die andere Fassung} other {Fassung von {name}}}',
    bothChanges: 'Beide Änderungen',
    edit: 'Diesen Abschnitt bearbeiten',
    keepYours: 'Meine Fassung behalten',
    keepTheirs:
      '{who, select, tab {Fassung aus meinem anderen Tab behalten} nobody {Die andere Fassung behalten} other {Fassung von {name} behalten}}',
    removeYours: 'Entfernen, wie ich',
    removeTheirs: 'Entfernen, wie {who, select, tab {im anderen Tab} nobody {jemand anderes} other {{name}}}',
    youRemoved:
      'Sie haben diesen Abschnitt entfernt. {who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} ihn geändert.',
    theyRemoved:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} diesen Abschnitt entfernt. Sie haben ihn geändert.',
    editWhole: 'Ergebnis bearbeiten',
    leaveWhole: 'Zurück zu den Abschnitten',
    whole: 'Der ganze Text, zusammengeführt',
  },
  contacts: {
    order: 'Reihenfolge der Kontakte',
    add: '{contact} hinzufügen',
    addTheirs: '{contact} hinzufügen, wie {who, select, tab {im anderen Tab} nobody {jemand anderes} other {{name}}}',
    leaveOut: '{contact} weglassen',
    keepYours: '{contact} mit Ihrer Änderung behalten',
    keepTheirs:
      '{contact} mit {who, select, tab {der Änderung aus Ihrem anderen Tab} nobody {der anderen Änderung} other {der Änderung von {name}}} behalten',
    removeYours: '{contact} entfernen, wie ich',
    removeTheirs: '{contact} entfernen, wie {who, select, tab {im anderen Tab} nobody {jemand anderes} other {{name}}}',
    youRemoved:
      'Sie haben {contact} entfernt. {who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} diesen Kontakt geändert.',
    theyRemoved:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {contact} entfernt. Sie haben diesen Kontakt geändert.',
  },
  tags: {
    keep: '{tag} behalten',
    clearedByYou: '− alle {count, number} (Sie)',
    clearedByThem:
      '− alle {count, number} ({who, select, tab {Ihr anderer Tab} nobody {jemand anderes} other {{name}}})',
  },
  marks: {
    added: 'hinzugefügt:',
    removed: 'entfernt:',
    addedByYou: 'von Ihnen hinzugefügt:',
    addedByThem:
      '{who, select, tab {in Ihrem anderen Tab} nobody {von jemand anderem} other {von {name}}} hinzugefügt:',
    addedByBoth: 'von beiden hinzugefügt:',
  },
  by: {
    you: 'Sie',
    them: '{who, select, tab {Ihr anderer Tab} nobody {jemand anderes} other {{name}}}',
    both: 'beide',
  },
  sources: { both: 'beides', original: 'ursprünglich', written: 'von Ihnen geschrieben', choices: 'Ihre Auswahl' },
  checks: {
    this: 'Zu prüfen',
    both: 'Sie haben das geändert, und {who, select, tab {Ihr anderer Tab} nobody {jemand anderes} other {{name}}} auch.',
    bothPassage:
      'Sie haben diesen Abschnitt geändert, und {who, select, tab {Ihr anderer Tab} nobody {jemand anderes} other {{name}}} auch.',
    nearTheirs:
      'Das überschneidet sich vielleicht mit {who, select, tab {der Änderung aus Ihrem anderen Tab} nobody {der anderen Änderung} other {der Änderung von {name}}}.',
    nearYours: 'Das überschneidet sich vielleicht mit Ihrer Änderung.',
    linked: '{labels} gehören zusammen.',
    oneTag: '„{mine}“ und „{theirs}“ gelten als ein Schlagwort.',
  },
  suggestions: {
    label: 'Vorschlag',
    bothChanges: 'behält beide Änderungen',
    reasons: {
      superset: 'enthält alles, was die andere enthält, und mehr',
      higher: 'der höhere Wert von beiden',
      later: 'der spätere Wert von beiden',
      edit: 'behält die Änderung',
      deletion: 'behält die Löschung',
      'content-order': 'behält beides',
      'more-changed': 'hat hier mehr geändert',
      whole: 'passt zu dem, was ringsum steht',
    },
  },
  faults: {
    required: '„{label}“ darf nicht leer sein.',
    tooLong: '„{label}“ ist länger als {max, plural, one {# Zeichen} other {# Zeichen}}.',
    tooMany: '„{label}“: Es sind höchstens {max, number} möglich.',
    tooSmall: '„{label}“: Es sind mindestens {min} nötig.',
    tooBig: '„{label}“: Es sind höchstens {max} möglich.',
    invalidEmail: '„{label}“ ist keine E-Mail-Adresse.',
    invalidCountry: '„{label}“ braucht ein Land.',
    invalidCharacters: '„{label}“ enthält ein Zeichen, das sich nicht speichern lässt.',
    other: '„{label}“ lässt sich so nicht speichern.',
  },
} as const satisfies Translation<typeof english>
