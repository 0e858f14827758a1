import type { shell as english } from '../en/shell'
import type { Translation } from '../translation'

export const shell = {
  promise: 'Wenn zwei dasselbe ändern, geht nichts verloren.',
  about: 'Über Truce',
  answers: 'Was Antworten bedeuten',
  api: 'API',
  language: 'Sprache',
} as const satisfies Translation<typeof english>
