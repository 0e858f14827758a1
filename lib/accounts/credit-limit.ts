/** The highest credit limit, in cents. It stands alone: a worker that merges needs no schema. */
export const maxCreditLimit = 1_000_000_000_000
