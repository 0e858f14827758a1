/** An exchange as the page of a problem shows it. */
export interface Exchange {
  readonly name: string
  readonly status: number
  readonly first: readonly string[]
  readonly request: string
  readonly answer: string
  readonly afterwards: readonly string[]
  readonly curl: string
  readonly isOnDemand: boolean
}
