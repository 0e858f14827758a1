import type { frame as english } from '../en/conflict-frame'
import type { Translation } from '../translation'

export const frame = {
  title:
    '{who, select, tab {Sie haben dieses Konto in einem anderen Tab geändert} nobody {Jemand hat dieses Konto geändert, während Sie es bearbeitet haben} several {{name} haben dieses Konto geändert, während Sie es bearbeitet haben} other {{name} hat dieses Konto geändert, während Sie es bearbeitet haben}}',
  summary: {
    fix: 'Nichts ist verloren. Vor dem Speichern {count, plural, one {ist # Problem} other {sind # Probleme}} zu beheben.',
    nothing: 'Nichts zu entscheiden. Prüfen Sie das Ergebnis und speichern Sie.',
    check: 'Nichts zu entscheiden. Prüfen Sie, ob alles zusammenpasst.',
    decide:
      'Nichts geht verloren. {combined, plural, =0 {} one {# Änderung passt und ist zusammengeführt. } other {# Änderungen passen zusammen und sind zusammengeführt. }}{total, plural, one {# braucht} other {# brauchen}} Ihre Entscheidung.',
  },
  progress: {
    label: 'Entscheidungen',
    decided: '{decided, number} von {total, number} entschieden',
    left: '{left, plural, one {Noch # Entscheidung} other {Noch # Entscheidungen}}',
    problems: '{count, plural, one {# Problem zu beheben} other {# Probleme zu beheben}}',
    step: '{step, number} von {total, number}',
    atStep: 'Entscheidung {step, number} von {total, number}: {label}',
    checking: 'Wird geprüft …',
    ready: 'Bereit zum Speichern',
  },
  actions: {
    next: 'Nächste Entscheidung',
    rest: 'Rest entscheiden',
    more: 'Mehr',
    close: 'Schließen',
    finishLater: 'Schließen und später beenden',
    save: 'Zusammengeführt speichern',
    saving: 'Wird gespeichert …',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    back: 'Zurück',
    forward: 'Weiter',
    allChoices: 'Alle anzeigen',
    oneByOne: 'Einzeln ansehen',
    updateNow: 'Jetzt aktualisieren',
    showAll: 'Alles anzeigen',
    showLess: 'Weniger anzeigen',
  },
  views: { choices: 'Auswahl', result: 'Ergebnis' },
  sections: {
    decide: 'Braucht Ihre Entscheidung ({count, number})',
    combined: 'Für Sie zusammengeführt ({count, number})',
    unchanged: 'Unverändert ({count, number})',
  },
  rest: {
    mine: '{left, plural, one {Meine Änderung für die letzte offene übernehmen} other {Meine Änderung für die # offenen übernehmen}}',
    theirs:
      '{who, select, tab {Die Änderung aus meinem anderen Tab} nobody {Die andere Änderung} other {Die Änderung von {name}}} für {left, plural, one {die letzte offene} other {die # offenen}} übernehmen',
    suggestions:
      '{count, plural, one {Den Vorschlag für # offene übernehmen} other {Die Vorschläge für # offene übernehmen}}',
  },
  more: {
    copy: 'Meine Version kopieren',
    copied: 'Kopiert',
    notCopied: 'Das ließ sich nicht kopieren. „Meine Version herunterladen“ geht immer.',
    download: 'Meine Version herunterladen',
    shortcuts: 'Tastenkürzel',
    discard: 'Meine Änderungen verwerfen …',
    written: '{label} (beim Zusammenführen geschrieben)',
    fileName: '{name}-meine-version.txt',
    unnamed: 'konto',
  },
  discard: {
    question:
      '{changes, plural, one {Ihre Änderung} other {Ihre # Änderungen}} verwerfen und {who, select, tab {die Version aus Ihrem anderen Tab} nobody {die andere Version} other {die Version von {name}}} behalten?',
    confirm: 'Meine Änderungen verwerfen',
    keepMerging: 'Weiter zusammenführen',
    done: 'Ihre Änderungen wurden verworfen.',
    bringBack: 'Zurückholen',
  },
  shortcuts: {
    switch: 'Kürzel mit einzelnen Tasten',
    keys: {
      undo: 'U / Umschalt+U',
      chord: 'Strg/⌘+Z',
      decision: 'F8 / Umschalt+F8',
      save: 'Strg/⌘+Eingabe',
      leave: 'Esc',
    },
    field: 'Nächstes oder voriges Feld',
    decision: 'Nächste oder vorige Entscheidung',
    both: 'Beides, wo das angeboten wird',
    undo: 'Rückgängig oder wiederholen',
    chord: 'Rückgängig, mit Umschalt wiederholen',
    always: 'Nächste oder vorige Entscheidung, immer verfügbar',
    leave: 'Ein Textfeld verlassen, oder schließen und später beenden',
    list: 'Diese Liste',
  },
  preparing: {
    text: 'Der Vergleich wird vorbereitet …',
    failed: 'Der Vergleich konnte nicht geladen werden. Nichts ist verloren: Ihre Änderungen stehen noch im Formular.',
    again: 'Erneut versuchen',
  },
  unchangedMore: '{count, number} weitere anzeigen',
} as const satisfies Translation<typeof english>
