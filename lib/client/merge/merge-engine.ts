'use client'

import { onDemand } from '../on-demand'

/** The merge. It is loaded as soon as somebody types, so that a lost network later does not stand in its way. */
export const mergeEngine = onDemand(() => import('./engine'))
