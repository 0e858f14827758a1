import 'server-only'
import { createHash, randomInt } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** 190 bits that nobody guesses, in 32 letters and digits. */
export const createSecret = (): string =>
  Array.from({ length: 32 }, () => letters.charAt(randomInt(letters.length))).join('')

/** How keys and invitations are stored: what is that long and random needs no slow hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
