import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { listGates, listPools } from './sources'

/** What this process counts. Labels are templates, codes and names of fields: never an id, a name or a value. */
export type Metrics = ReturnType<typeof createMetrics>

declare global {
  var truceMetrics: Metrics | undefined
}

/** On globalThis, since Next loads several copies of this module. */
export function getMetrics(): Metrics {
  globalThis.truceMetrics ??= createMetrics()
  return globalThis.truceMetrics
}

const latencyBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const waitBuckets = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]
/** From a merge that nobody had to look at to one that was left over night. */
const resolveBuckets = [1, 5, 15, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400]

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[] = []) =>
    new Histogram({ name, help, buckets, labelNames, registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[], read: Reading<Label>) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset()
        read((labels, value) => this.inc(labels, value))
      },
    })
  gauge('truce_gate_depth', 'Statements and transactions that wait for SQLite, by door.', ['door'], (add) => {
    for (const { door, depth } of listGates()) add({ door }, depth())
  })
  gauge('truce_pool_connections', 'Connections to PostgreSQL, and callers that wait for one.', ['state'], (add) => {
    for (const { used, idle, waiting } of listPools().map((read) => read())) {
      add({ state: 'used' }, used)
      add({ state: 'idle' }, idle)
      add({ state: 'waiting' }, waiting)
    }
  })
  return {
    registry,
    requests: counter('truce_http_requests_total', 'Calls of the API.', ['method', 'route', 'status']),
    latency: histogram('truce_http_request_duration_seconds', 'Time until the answer.', latencyBuckets, [
      'method',
      'route',
      'status',
    ]),
    problems: counter('truce_problems_total', 'Refusals and failures, by code.', ['code']),
    conflicts: counter('truce_conflicts_total', 'Saves that were refused, by code.', ['code']),
    conflictFields: counter('truce_conflict_fields_total', 'Fields in which saves met, by field.', ['field']),
    merges: counter('truce_merges_total', 'Conflicts, by how they ended.', ['outcome']),
    resolveSeconds: histogram(
      'truce_conflict_resolve_seconds',
      'From a refused save to the one that settled it.',
      resolveBuckets,
      ['outcome'],
    ),
    retries: counter('truce_transaction_retries_total', 'Writes tried again after giving way to another one.'),
    gateWait: histogram('truce_gate_wait_seconds', 'Time that a statement or transaction waits.', waitBuckets, [
      'door',
    ]),
    streams: new Gauge({ name: 'truce_event_streams', help: 'Open event streams.', registers }),
    recordsQueued: new Gauge({
      name: 'truce_conflict_records_queued',
      help: 'Conflict records not yet written.',
      registers,
    }),
    recordsDropped: counter('truce_conflict_records_dropped_total', 'Conflict records that were given up.'),
  }
}

type Reading<Label extends string> = (add: (labels: Partial<Record<Label, string>>, value: number) => void) => void
