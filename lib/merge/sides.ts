// The three values of a merge, side by side.

export interface Sides<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

export const mapSides = <T, U>(sides: Sides<T>, map: (value: T) => U): Sides<U> => ({
  base: map(sides.base),
  mine: map(sides.mine),
  theirs: map(sides.theirs),
})
