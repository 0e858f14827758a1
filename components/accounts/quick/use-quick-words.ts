'use client'

import { useTranslations } from 'use-intl'
import { useAccountWords } from '../words'
import type { QuickWords } from './message-words'
import { useQuick } from './quick-context'

export function useQuickWords(): QuickWords {
  return {
    ...useAccountWords(),
    quick: useTranslations('quick'),
    refusals: useTranslations('refusals'),
    myId: useQuick().myId,
  }
}
