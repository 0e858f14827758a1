import type { reference as english } from '../en/reference'
import type { Translation } from '../translation'

export const reference = {
  title: 'API-Referenz',
  description:
    'Jeder Aufruf: was er nimmt, was er antwortet und auf welche Weise er abgelehnt werden kann. Die Beschreibungen sind auf Englisch.',
  document: 'OpenAPI-Dokument',
  contents: 'Inhalt',
  parameters: 'Parameter',
  path: 'Pfad',
  query: 'Abfrage',
  header: 'Kopfzeile',
  body: 'Inhalt der Anfrage',
  bodyOptional: 'Inhalt der Anfrage, kann fehlen',
  answers: 'Antworten',
  refusals: 'Ablehnungen',
  headers: 'Kopfzeilen',
  example: 'Beispiel',
  required: 'erforderlich',
  schemas: 'Schemata',
  loading: 'Die Referenz wird zusammengestellt.',
  broken: 'Die Referenz lässt sich nicht zeigen',
  brokenText: 'Das OpenAPI-Dokument selbst ist vielleicht noch da.',
  tryAgain: 'Erneut versuchen',
} as const satisfies Translation<typeof english>
