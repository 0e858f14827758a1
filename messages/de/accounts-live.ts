import type { live as english } from '../en/accounts-live'
import type { Translation } from '../translation'

export const live = {
  here: 'Auch hier',
  viewing: '<bdi>{name}</bdi> · sieht zu',
  editing: '<bdi>{name}</bdi> · bearbeitet',
  editingField: '<bdi>{name}</bdi> · bearbeitet {field}',
  contested:
    '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} auch {fields} geändert, woran Sie gerade arbeiten.',
  linked:
    '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {fields} geändert und gespeichert. Prüfen Sie, ob das zu Ihren Änderungen passt.',
  combined:
    '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {fields} geändert und gespeichert. Das passt mit Ihren Änderungen zusammen.',
  apart:
    '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {fields} geändert und gespeichert. Ihre Änderungen berührt das nicht.',
  add: '{who, select, tab {Änderungen aus meinem anderen Tab} nobody {Die anderen Änderungen} other {Änderungen von {name}}} übernehmen',
  seeThem: 'Ansehen',
  compare: 'Jetzt vergleichen',
  later: 'Später',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  followed:
    'Aktualisiert: {who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {fields} geändert.',
  added:
    '{who, select, tab {Die Änderungen aus Ihrem anderen Tab} nobody {Die anderen Änderungen} other {Die Änderungen von {name}}} sind übernommen.',
  taken:
    '{field} ist jetzt wie {who, select, tab {in Ihrem anderen Tab} nobody {von jemand anderem} other {von {name}}} gespeichert.',
  overtaken:
    '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {when} noch einmal gespeichert{count, plural, =0 {} other { ({fields})}}.',
  theirValue: '{who, select, tab {Ihr anderer Tab} nobody {Jemand} other {{name}}}: <bdi>{value}</bdi>',
  useTheirs:
    '{who, select, tab {Wert aus meinem anderen Tab} nobody {Den anderen Wert} other {Wert von {name}}} übernehmen',
  keepMine: 'Meinen Wert behalten',
  ofField: '{action}: {field}',
} as const satisfies Translation<typeof english>
