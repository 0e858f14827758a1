import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'

export const conflict = {
  readonlyNote: 'Sie können dieses Feld nicht bearbeiten.',
  whichSpelling: 'Welche Schreibweise?',
  fixFirst:
    'Nichts ist verloren. Vor dem Speichern {count, plural, one {ist # Problem} other {sind # Probleme}} zu beheben.',
} as const satisfies Translation<typeof english>
