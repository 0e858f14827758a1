import { africaAndOceania } from './demo/africa-oceania'
import { americas } from './demo/americas'
import { asia } from './demo/asia'
import type { DemoAccount } from './demo/demo-account'
import { europe } from './demo/europe'

/** The accounts of the demo, oldest first. Every name is made up, every address of mail or phone goes nowhere. */
export const demoAccounts: readonly DemoAccount[] = [...europe, ...americas, ...asia, ...africaAndOceania].sort(
  (a, b) => b.daysAgo - a.daysAgo,
)
