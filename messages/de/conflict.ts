import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'

export const conflict = {
  offline:
    'Sie sind offline. Ihre Zusammenführung bleibt erhalten und wird gespeichert, sobald Sie wieder online sind.',
  changingQuickly: 'Dieses Konto ändert sich gerade schnell. Ihre Zusammenführung ist hier sicher.',
  tryAgain: 'Noch einmal versuchen',
  goneMeanwhile: '{name} hat dieses Konto gelöscht. Ihre Zusammenführung bleibt erhalten.',
} as const satisfies Translation<typeof english>
