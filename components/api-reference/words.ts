import type { createTranslator } from 'use-intl/core'
import type { Messages } from '@/messages/en'

/** The words of the reference's frame. */
export type ReferenceWords = ReturnType<typeof createTranslator<Messages, 'reference'>>
