import type { createTranslator } from 'use-intl/core'
import type { Messages } from '@/messages/en'

/** The words of the pages of problems. They come as a prop: browsers do not get this namespace. */
export type ProblemWords = ReturnType<typeof createTranslator<Messages, 'problems'>>
