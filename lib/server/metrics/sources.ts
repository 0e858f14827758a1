import 'server-only'

/** A gate in front of a SQLite connection. */
export interface GateSource {
  readonly door: 'writer' | 'reader'
  readonly depth: () => number
}

export interface PoolUse {
  readonly used: number
  readonly idle: number
  readonly waiting: number
}
export type PoolSource = () => PoolUse

declare global {
  /** On globalThis, since Next loads several copies of this module. */
  var truceMetricSources: { readonly gates: Set<GateSource>; readonly pools: Set<PoolSource> } | undefined
}

function getSources() {
  globalThis.truceMetricSources ??= { gates: new Set(), pools: new Set() }
  return globalThis.truceMetricSources
}

export const listGates = (): GateSource[] => [...getSources().gates]
export const listPools = (): PoolSource[] => [...getSources().pools]

/** Both answer a function that ends the watch. */
export const watchGate = (source: GateSource) => watch(getSources().gates, source)
export const watchPool = (source: PoolSource) => watch(getSources().pools, source)

function watch<Source>(all: Set<Source>, source: Source): () => void {
  all.add(source)
  return () => void all.delete(source)
}
