import type { problemsOfConflicts as english } from '../en/problems-conflicts'
import type { Translation } from '../translation'

export const problemsOfConflicts = {
  'stale-version': {
    title: 'Jemand hat eine neuere Version gespeichert',
    happened: 'Während Sie bearbeitet haben, hat jemand anderes dasselbe Konto gespeichert.',
    safe: 'Von Ihnen wurde nichts gespeichert, und vom anderen nichts überschrieben. Ihre Änderungen bleiben auf dem Bildschirm, bis Sie entschieden haben.',
    toDo: 'In der App wird von selbst verbunden, was zusammenpasst. Wo beide dasselbe geändert haben, wählen Sie aus und speichern dann.\nWenn Sie das Fenster schließen, bleiben Ihre Entscheidungen erhalten: Sie können jederzeit darauf zurückkommen.',
    programs:
      '`base`, `current` und `changes[]` enthalten alles, was ein Dreiwege-Vergleich braucht; `clean` sagt, ob etwas zu entscheiden ist. Verbinden Sie, und senden Sie das Ergebnis mit `version` gleich `currentVersion`. Senden Sie die abgelehnte Version nie noch einmal. Mit `If-Match` kommt dasselbe als 412. Mit `Prefer: conflict=merge` speichert der Server selbst, was ohne Entscheidung zusammenpasst.',
    exchange: 'Bo geht von Version 3 aus; Ana hat seither Kreditlimit und Notizen geändert.',
  },
  deleted: {
    title: 'Das Konto wurde gelöscht',
    happened: 'Jemand hat dieses Konto gelöscht.',
    safe: 'Es lässt sich 30 Tage lang wiederherstellen, mit seinem ganzen Verlauf. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Stellen Sie es wieder her, mit Ihren Änderungen im selben Schritt.\nSpeichern Sie das Getippte als neues Konto.\nKopieren Sie Ihre Änderungen und arbeiten Sie anderswo weiter.',
    programs:
      'Lesen wird mit 410 beantwortet, Schreiben mit 409, beides mit denselben Angaben: `deletedAt`, `deletedBy`, `lastVersion`, `last` (das Konto, wie es war) und `restorable`. Zum Wiederherstellen POST an `/restore` mit `lastVersion`.',
    exchange: 'Ana löscht ein Konto; danach speichert Bo eine Notiz dazu.',
  },
  duplicate: {
    title: 'Der Wert ist schon vergeben',
    happened:
      'Ein anderes Konto in Ihrem Arbeitsbereich hat diese E-Mail-Adresse bereits. Zwei Konten teilen sich nie eine.',
    safe: 'Nichts wurde angelegt und nichts geändert. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Öffnen Sie das Konto, das sie hat; vielleicht ist es das, welches Sie anlegen wollten.\nNehmen Sie eine andere E-Mail-Adresse.',
    programs:
      '`pointer` nennt die Stelle, `existing` das Konto mit diesem Wert; wo Sie es nicht lesen dürfen, steht stattdessen `existingHidden`. Adressen werden in Kleinbuchstaben verglichen, der Domainname in ASCII-Form. Ein gelöschtes Konto behält seine Adresse, solange es sich wiederherstellen lässt (`existing.deleted`).',
    exchange: 'Bo legt ein Konto mit der Adresse eines anderen an, nur anders großgeschrieben.',
  },
  'rule-violation': {
    title: 'Eine Regel lässt das nicht zu',
    happened:
      'Die Anfrage ist richtig geformt, aber sie würde eine Regel Ihres Arbeitsbereichs verletzen, etwa das höchste Kreditlimit für Interessenten oder einen Saldo unter dem Limit.',
    safe: 'Nichts wurde gespeichert und kein Geld bewegt. Ihre Änderungen stehen noch auf Ihrem Bildschirm.',
    toDo: 'Lesen Sie, welche Regel es ist, und nehmen Sie einen der angebotenen Auswege.\nÄndern Sie eines der Felder, die nicht zusammenpassen.',
    programs:
      '`rule` und `pointer` sagen, welche Regel und wo, `limit`, `actual` und `allowed`, um wie viel; `remedies[]` enthält Merge-Patches oder Überweisungen, mit denen es gültig würde. Geprüft wird, was gespeichert würde: Was allein gültig war, kann nach dem Verbinden eine Regel verletzen.',
    exchange: 'Bo legt einen Interessenten mit mehr Kredit an, als Interessenten haben dürfen.',
  },
  locked: {
    title: 'Jemand hat das Konto reserviert',
    happened: 'Jemand hat dieses Konto zum Bearbeiten reserviert, und Ihr Arbeitsbereich achtet Reservierungen.',
    safe: 'Nichts wurde gespeichert. Ihre Änderungen stehen noch auf Ihrem Bildschirm, und Sie können weitertippen.',
    toDo: 'Warten Sie, bis die Person fertig ist oder die Reservierung endet.\nBearbeiten Sie eine Kopie und verbinden Sie später: Was Sie dann speichern, wird mit dem anderen verbunden.\nWer verwaltet, darf die Reservierung übernehmen; was die andere Person getippt hat, bleibt als Entwurf erhalten.',
    programs:
      '`lease` sagt, wer sie hat, bis wann, und ob Sie sie übernehmen dürfen (`canTakeOver`). Das geschieht mit `PUT` an `/lease` des Kontos.',
    exchange:
      'Ana lässt den Arbeitsbereich Reservierungen achten, Bo reserviert ein Konto; danach speichert Ana darin.',
  },
  'transaction-conflict': {
    title: 'Im selben Augenblick wurde anderes geschrieben',
    happened: 'Genau in diesem Augenblick wurden andere Änderungen an denselben Daten geschrieben.',
    safe: 'Von Ihnen wurde nichts gespeichert. Ihre Änderungen stehen noch auf Ihrem Bildschirm.',
    toDo: 'Speichern Sie noch einmal. Es wurde schon mehrmals versucht; warten Sie also ein, zwei Sekunden.',
    programs:
      'Der Server hat es dreimal wiederholt, bevor er aufgab. `nothingApplied` ist wahr: Wiederholen Sie die Anfrage nach `Retry-After`, mit demselben `Idempotency-Key`, falls sie einen hatte.',
    exchange: 'Jeder von vier Versuchen musste dem Schreiben von jemand anderem weichen.',
  },
  'request-in-flight': {
    title: 'Dieselbe Anfrage läuft noch',
    happened: 'Dieselbe Anfrage wurde zweimal geschickt, und an der ersten wird noch gearbeitet.',
    safe: 'Nichts wird doppelt gespeichert.',
    toDo: 'Warten Sie einen Moment, und sehen Sie dann nach, ob es angekommen ist.',
    programs:
      'Warten Sie `Retry-After` ab und senden Sie dieselbe Anfrage mit demselben `Idempotency-Key`: Sie erhalten die Antwort der ersten.',
    exchange: 'Bo schickt dieselbe Anfrage noch einmal, bevor die erste beantwortet ist.',
  },
} as const satisfies Translation<typeof english>
