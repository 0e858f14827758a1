// Two people and one sentence, for tests: Ana writes how it is paid, Bo writes when.
import { base, startSession } from './merge-session.fixture'

/** The account with a sentence in its notes. */
export const withSentence = (sentence: string) => ({ ...base, notes: `Ships on Mondays.\n\n${sentence}\n` })

const anas = 'Pays by card within thirty days.'
const bos = 'Pays by invoice within ten days.'
export const ofBoth = 'Pays by card within ten days.'

/** Only that sentence of the notes is to decide. */
export const startSentence = (theirs: string = bos) =>
  startSession({
    base: withSentence('Pays by invoice within thirty days.'),
    mine: withSentence(anas),
    theirs: withSentence(theirs),
  })
