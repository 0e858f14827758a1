import type { leases as english } from '../en/leases'
import type { Translation } from '../translation'

export const leases = {
  held: '<bdi>{name}</bdi> bearbeitet dieses Konto (seit {time}{active, select, yes {, gerade aktiv} other {}}). Sie können es lesen.',
  heldApart:
    '<bdi>{name}</bdi> bearbeitet dieses Konto (seit {time}{active, select, yes {, gerade aktiv} other {}}). Sie bearbeiten eine Kopie.',
  editApart: 'Kopie bearbeiten und später zusammenführen',
  watch: 'Mir sagen, wenn es frei ist',
  watching: 'Sie erfahren, wenn es frei ist.',
  takeOver: 'Übernehmen …',
  onlyAdmins: 'Übernehmen kann nur die Verwaltung.',
  saveLater: 'Speichern, wenn {name} fertig ist',
  queued: 'Ihre Eingaben bleiben erhalten und werden gespeichert, wenn {name} fertig ist.',
  refused: 'Ihre Eingaben bleiben erhalten. Sie lassen sich nicht speichern, solange {name} das Konto bearbeitet.',
  dontWait: 'Nicht mehr warten',
  question: 'Von {name} übernehmen?',
  consequence: 'Nicht gespeicherte Änderungen von {name} bleiben als Entwurf erhalten, und {name} erfährt davon.',
  confirm: 'Übernehmen',
  leave: '{name} überlassen',
  notTaken: 'Das ließ sich gerade nicht übernehmen. Nichts wurde geändert.',
  taken: '<bdi>{name}</bdi> hat die Bearbeitung übernommen. Ihre nicht gespeicherten Änderungen bleiben erhalten.',
  mergeNow: 'Jetzt zusammenführen',
  later: 'Später',
  ownTab: 'Sie bearbeiten dieses Konto in einem anderen Tab.',
  editHere: 'Stattdessen hier bearbeiten',
  ends: 'Ihre Reservierung endet in {left}.',
  keep: 'Weiter bearbeiten',
  ended:
    'Ihre Reservierung ist zu Ende. Sie können weitermachen; beim Speichern werden Ihre Änderungen mit denen der anderen zusammengeführt.',
  down: 'Wer sonst noch bearbeitet, ist gerade nicht zu sehen. Sie können weiterarbeiten; beim Speichern wird es geprüft.',
  freed: '{name} ist fertig. Sie können jetzt bearbeiten.',
  reserved: '<bdi>{name}</bdi> · hat reserviert',
  reserve: 'Reservieren, bis ich fertig bin',
  reservedByYou: 'Bis {time} für Sie reserviert. Andere erfahren davon.',
  reservedByOther: '{name} hat dieses Konto bis {time} reserviert.',
  notReserved: 'Das ließ sich gerade nicht reservieren. Was Sie zusammengeführt haben, ist hier sicher.',
} as const satisfies Translation<typeof english>
