import 'server-only'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { type Answer, refuse } from './answer'

export const answerNotFound = (): Promise<Answer> => Promise.resolve(refuse(notFound))
