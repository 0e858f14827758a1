import type { ReactNode } from 'react'

/** What people wrote, inside of a message: it may run in another direction than the words around it. */
export const bdi = (text: ReactNode) => <bdi>{text}</bdi>

/** Addresses and numbers run from left to right in every language. */
export const ltr = (text: ReactNode) => <bdi dir="ltr">{text}</bdi>
