import type { outcomes as english } from '../en/conflict-outcomes'
import type { Translation } from '../translation'

export const outcomes = {
  said: {
    chosen: '{label}: „{choice}“ gewählt. {decided, number} von {total, number} entschieden.',
    chosenLast:
      '{label}: „{choice}“ gewählt. {total, plural, one {Die Entscheidung ist getroffen.} other {Alle # entschieden.}} Sie können speichern.',
    cleared: '{label} braucht wieder eine Entscheidung.',
    reset: '{label}: wieder wie zusammengeführt.',
    undone:
      'Rückgängig gemacht.{count, plural, =0 {} =1 { {labels} braucht wieder eine Entscheidung.} =2 { {labels} brauchen wieder eine Entscheidung.} other { # Entscheidungen sind wieder offen.}}',
    redone: 'Wiederholt. {decided, number} von {total, number} entschieden.',
    rest: '{decided, number} von {total, number} entschieden.',
    restLast:
      '{total, plural, one {Die Entscheidung ist getroffen.} other {Alle # entschieden.}} Sie können speichern.',
    movedToDecision: '{left, plural, one {Noch # Entscheidung} other {Noch # Entscheidungen}}. Weiter bei {label}.',
    movedToProblem: '{count, plural, one {# Problem zu beheben} other {# Probleme zu beheben}}. Weiter bei {label}.',
    cured: 'Geändert: {labels}.',
    broken: '{labels}: So lässt sich das nicht speichern.',
    nothingLeft: 'Alles ist entschieden. Sie können speichern.',
    savedAgain:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} noch einmal gespeichert. {fresh, plural, =0 {Nichts Neues zu entscheiden.} one {# neue Entscheidung.} other {# neue Entscheidungen.}}{check, select, yes { Prüfen Sie, ob alles zusammenpasst.} other {}}{kept, plural, =0 {} =1 { Ihre Auswahl bleibt.} other { Ihre # Antworten bleiben.}}',
  },
  paused: {
    title:
      'Zusammenführen unterbrochen: {total, plural, =0 {nichts zu entscheiden.} other {{decided, number} von {total, number} entschieden.}}',
    resume: 'Zusammenführen fortsetzen',
  },
  deleted: {
    title: '{who, select, nobody {Jemand} other {{name}}} hat dieses Konto {when} gelöscht',
    safe: 'Ihre Änderungen sind nicht verloren. Wählen Sie, was damit geschehen soll.',
    list: 'Das wird wiederhergestellt',
    mine: 'Was Sie hier haben',
    restore: 'Mit meinen Änderungen wiederherstellen',
    restoring: 'Wird wiederhergestellt …',
    saveAsNew: 'Als neues Konto speichern',
    copy: 'Meine Änderungen kopieren',
    notCopied: 'Das ließ sich nicht kopieren.',
    noRight:
      'Sie können keine Konten wiederherstellen. Das kann die Verwaltung tun; oder speichern Sie Ihres als neues Konto.',
    tooLate: 'Dieses Konto lässt sich nicht mehr wiederherstellen. Sie können Ihres als neues Konto speichern.',
  },
  receipt: {
    combined:
      'Gespeichert, zusammen mit {who, select, tab {der Änderung aus Ihrem anderen Tab} nobody {der anderen Änderung} other {der Änderung von {name}}}.',
    changes:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {theirs} geändert. Sie haben {yours} geändert.',
    changesToCheck:
      '{who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} {theirs} geändert. Sie haben {yours} geändert. Prüfen Sie, wie {labels} nun aussieht.',
    decided:
      'Gespeichert. Ihre Änderungen und {who, select, tab {die aus Ihrem anderen Tab} nobody {die anderen} other {die von {name}}} sind beide enthalten.',
    alreadyThere:
      'Schon auf dem neuesten Stand: {who, select, tab {Ihr anderer Tab hat} nobody {Jemand hat} several {{name} haben} other {{name} hat}} dasselbe geändert.',
    review: 'Ansehen',
    undo: 'Mein Speichern rückgängig machen',
    undoShort: 'Rückgängig',
    history: 'Verlauf ansehen',
    saved: 'Gespeichert',
    nothingToSave: 'Nichts zu speichern: Genau das ist schon gespeichert.',
    undone: 'Rückgängig gemacht. Das Konto ist wie vor Ihrem Speichern.',
    cannotUndo:
      'Das lässt sich nicht mehr in einem Schritt rückgängig machen. Im Verlauf ist noch jede Version zu finden.',
  },
  notice: {
    offline:
      'Sie sind offline. Was Sie zusammengeführt haben, bleibt erhalten und wird gespeichert, sobald Sie wieder online sind.',
    changingQuickly: 'Dieses Konto ändert sich gerade oft. Was Sie zusammengeführt haben, ist hier sicher.',
    tryAgain: 'Noch einmal versuchen',
    gone: '{name} hat dieses Konto gelöscht. Was Sie zusammengeführt haben, bleibt erhalten.',
  },
} as const satisfies Translation<typeof english>
