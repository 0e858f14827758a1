import type { refusals as english } from '../en/refusals'
import type { Translation } from '../translation'

/** Warum der Server etwas nicht getan hat: was geschehen ist und was zu tun ist. */
export const refusals = {
  what: {
    'invalid-request': 'Der Server konnte nicht lesen, was diese Seite gesendet hat.',
    unauthenticated: 'Sie sind abgemeldet.',
    forbidden: 'Ihre Rolle in diesem Arbeitsbereich erlaubt das nicht.',
    'not-found': 'Das ist nicht mehr zu finden, oder Sie dürfen es nicht sehen.',
    'method-not-allowed': 'Der Server bietet das hier nicht an.',
    'not-acceptable': 'Der Server hat keine Antwort in der Form, um die diese Seite gebeten hat.',
    'stale-version': 'Jemand hat dieses Konto zuerst gespeichert.',
    deleted: 'Dieses Konto wurde gelöscht.',
    duplicate: 'Ein anderes Konto verwendet diese E-Mail-Adresse.',
    'rule-violation': 'Eine Regel erlaubt das nicht.',
    'transaction-conflict': 'Das System war mit anderen Änderungen beschäftigt. Nichts wurde geändert.',
    'request-in-flight': 'Dieselbe Anfrage läuft noch.',
    'payload-too-large': 'Das ist mehr, als der Server auf einmal annimmt.',
    'unsupported-media-type': 'Der Server liest das Format nicht, in dem diese Seite es gesendet hat.',
    'validation-failed': 'Ein Wert ist nicht erlaubt.',
    'idempotency-key-reused': 'Es trug den Schlüssel einer anderen Anfrage, darum wurde es nicht ausgeführt.',
    locked: 'Jemand anderes bearbeitet dieses Konto gerade.',
    'precondition-required': 'Diese Seite hat nicht gesagt, welche Version geändert wurde.',
    'too-many-requests': 'Es kamen zu viele Anfragen auf einmal.',
    'internal-error': 'Bei uns ist etwas schiefgegangen.',
    unavailable: 'Der Server ist gerade nicht verfügbar.',
    unknown: 'Der Server hat es nicht angenommen, aus einem Grund, den diese Seite nicht kennt.',
  },
  toDo: {
    'invalid-request':
      'Vielleicht ist diese Seite älter als der Server: Kopieren Sie, was Sie brauchen, und laden Sie sie neu.',
    unauthenticated: 'Melden Sie sich wieder an, und versuchen Sie es noch einmal.',
    forbidden: 'Kopieren Sie, was Sie brauchen, oder fragen Sie einen Admin.',
    'not-found': 'Kopieren Sie, was Sie brauchen, und fragen Sie einen Admin, wenn es da sein müsste.',
    'method-not-allowed':
      'Vielleicht ist diese Seite älter als der Server: Kopieren Sie, was Sie brauchen, und laden Sie sie neu.',
    'not-acceptable':
      'Vielleicht ist diese Seite älter als der Server: Kopieren Sie, was Sie brauchen, und laden Sie sie neu.',
    'stale-version': 'Sehen Sie nach, was sich geändert hat, und versuchen Sie es erneut.',
    deleted: 'Öffnen Sie es: Dort steht, ob es sich wiederherstellen lässt.',
    duplicate: 'Verwenden Sie eine andere E-Mail-Adresse, oder öffnen Sie jenes Konto.',
    'rule-violation': 'Ändern Sie, wovon die Regel handelt, und versuchen Sie es erneut.',
    'transaction-conflict': 'Versuchen Sie es erneut.',
    'request-in-flight':
      'Versuchen Sie es gleich noch einmal: Sie wird einmal ausgeführt, und dann kommt ihre Antwort.',
    'payload-too-large': 'Kürzen Sie die Notizen, oder nehmen Sie etwas heraus, und versuchen Sie es erneut.',
    'unsupported-media-type':
      'Vielleicht ist diese Seite älter als der Server: Kopieren Sie, was Sie brauchen, und laden Sie sie neu.',
    'validation-failed': 'Sehen Sie die Werte noch einmal an, und versuchen Sie es erneut.',
    'idempotency-key-reused': 'Versuchen Sie es erneut: Es bekommt einen eigenen Schlüssel.',
    locked: 'Versuchen Sie es erneut, wenn sie oder er fertig ist.',
    'precondition-required':
      'Vielleicht ist diese Seite älter als der Server: Kopieren Sie, was Sie brauchen, und laden Sie sie neu.',
    'too-many-requests': 'Warten Sie einen Moment, und versuchen Sie es erneut.',
    'internal-error':
      'Versuchen Sie es erneut. Geschieht es wieder, nennen Sie Ihrem Admin die Kennung für den Support.',
    unavailable: 'Versuchen Sie es in ein paar Sekunden erneut.',
    unknown: 'Versuchen Sie es erneut. Geschieht es wieder, nennen Sie Ihrem Admin die Kennung für den Support.',
  },
  form: {
    notSaved: 'Nicht gespeichert. {reason} Ihre Eingaben sind noch hier.',
    busy: 'Noch nicht gespeichert. Das System war mit anderen Änderungen an diesem Konto beschäftigt. Nichts wurde geändert, und Ihre Eingaben sind noch hier.',
    unknown: 'Das wurde nicht gespeichert. Ihre Eingaben sind noch hier.',
    unsure:
      'Der Server kann nicht sagen, ob gespeichert wurde. Ihre Eingaben sind noch hier; erneut zu speichern ist unbedenklich.',
    unreadable:
      'Die Antwort war nicht lesbar: Ob gespeichert wurde, ist ungewiss. Ihre Eingaben sind noch hier; erneut zu speichern ist unbedenklich.',
    offline:
      'Sie sind offline, oder der Server ist nicht erreichbar. Ihre Eingaben sind noch hier; speichern Sie erneut, sobald Sie wieder verbunden sind.',
  },
  retryIn: 'Erneut versuchen in {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
  retryNow: 'Sie können es jetzt erneut versuchen.',
  supportId: 'Kennung für den Support: <id></id>',
  meaning: 'Was bedeutet das?',
  newTab: '(öffnet in einem neuen Tab)',
} as const satisfies Translation<typeof english>
