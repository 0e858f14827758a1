import type { problemsOfService as english } from '../en/problems-service'
import type { Translation } from '../translation'

export const problemsOfService = {
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    happened: 'Von Ihnen kam mehr, als in dieser Zeit oder zugleich beantwortet wird.',
    safe: 'Die Anfrage wurde nicht ausgeführt. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Warten Sie einen Moment, und versuchen Sie es dann noch einmal.',
    programs: 'Warten Sie `Retry-After` Sekunden, mit etwas Streuung. Die Anfrage wurde nicht angesehen.',
    exchange: 'Cy hat schon 30 Ereignisströme offen und verlangt noch einen.',
  },
  'internal-error': {
    title: 'Bei uns ist etwas schiefgegangen',
    happened: 'Auf unserer Seite ist etwas kaputtgegangen.',
    safe: 'Was vorher gespeichert war, ist sicher. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Speichern Sie noch einmal: Kam der erste Versuch doch an, wird nichts doppelt gespeichert.\nGeschieht es wieder, nennen Sie der Verwaltung die Support-Id neben der Meldung.',
    programs:
      '`outcome` ist nur dann `not-applied`, wenn das sicher ist, sonst `unknown`. Lesen Sie das Konto, bevor Sie ein Schreiben ohne `Idempotency-Key` wiederholen. Im Protokoll steht die `requestId`.',
    exchange: 'Mitten in einem Schreiben kommt ein Programmfehler zum Vorschein.',
  },
  unavailable: {
    title: 'Im Augenblick nicht erreichbar',
    happened: 'Der Server startet, endet oder erreicht seine Datenbank nicht.',
    safe: 'Was vorher gespeichert war, ist sicher. Was Sie getippt haben, steht noch auf Ihrem Bildschirm.',
    toDo: 'Versuchen Sie es in einigen Sekunden noch einmal.',
    programs:
      'Warten Sie `Retry-After` ab. `outcome` ist nur dann `not-applied`, wenn das sicher ist. `GET /api/ready` antwortet mit 200, sobald es wieder geht.',
    exchange: 'Die Datenbank ist nicht zu erreichen, als Bo speichert.',
  },
} as const satisfies Translation<typeof english>
