// What a refused save tells: the record as it was, as it is, and each member that either side changed.
import { changedNames, labelOf } from './record.js'

/** The members of `stale-version`. `toMine` makes the caller's record of the one that they started from. */
export function describeStale(store, current, baseVersion, toMine) {
  const base = store.readVersion(current.id, baseVersion)
  const revisions = store.listSince(current.id, baseVersion)
  const changes = compare(base, toMine(base ?? current), current).map((change) => ({
    ...change,
    actors: revisions
      .filter(({ fields }) => fields.includes(change.pointer.slice(1)))
      .map(({ by, at, version }) => ({ ...by, at, version })),
  }))
  return {
    resource: { type: 'account', id: current.id },
    baseVersion,
    currentVersion: current.version,
    ...(baseVersion > current.version && { ahead: true }),
    base,
    ...(base === null && { baseAvailable: false }),
    current,
    changes,
    revisions,
    clean: changes.every(({ verdict }) => verdict !== 'conflict'),
  }
}

/** Without a base nobody can tell who changed what: every difference has to be decided. */
function compare(base, mine, theirs) {
  const byMe = new Set(changedNames(base ?? theirs, mine))
  const byThem = new Set(changedNames(base ?? mine, theirs))
  const apart = new Set(changedNames(mine, theirs))
  const toVerdict = (name) => {
    if (!apart.has(name)) return 'same'
    if (!byThem.has(name)) return 'mine'
    return byMe.has(name) ? 'conflict' : 'theirs'
  }
  return [...new Set([...byMe, ...byThem])].map((name) => ({
    pointer: `/${name}`,
    label: labelOf(name),
    verdict: toVerdict(name),
    base: base?.[name] ?? null,
    mine: mine[name],
    theirs: theirs[name],
    policy: 'ask',
  }))
}
