import { toWhoArgs, type Who } from '../names'
import type { Words } from '../words'

/** Who added or removed a tag, in a word or two. */
export function toAuthor(by: 'you' | 'them' | 'both', who: Who, { t, locale }: Words): string {
  return by === 'them' ? t('by.them', toWhoArgs(who, locale)) : t(`by.${by}`)
}
