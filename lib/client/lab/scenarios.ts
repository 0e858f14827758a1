// The collisions of the lab, played through the real screens. Ana types before Bo saves: a form that nobody has touched
// follows what others save, and there would be no collision.
import type { ScenarioId } from '@/lib/accounts/sandbox'
import type { Scenario, Step } from './scenario'

const anasPhone = '+44 20 7946 0018'
const bosPhone = '+44 20 7946 0055'

const ana = (step: Distribute<Step>): Step => ({ pane: 'left', ...step })
const bo = (step: Distribute<Step>): Step => ({ pane: 'right', ...step })
type Distribute<S> = S extends Step ? Omit<S, 'pane'> : never

const types = (field: string, text: string | ((before: string) => string)) => ({ does: 'type', field, text }) as const
const saves = (until: number | null) => ({ does: 'save', until }) as const
const replace = (from: string, to: string) => (before: string) => before.replace(from, to)

/** Ana types, Bo types and saves, Ana saves. */
const collide = (anas: readonly Distribute<Step>[], bos: readonly Distribute<Step>[], until: number): Step[] => [
  ...anas.map(ana),
  ...bos.map(bo),
  bo(saves(200)),
  ana(saves(until)),
]

const dialog = { pane: 'left', is: 'dialog' } as const
const saved = { pane: 'left', is: 'saved' } as const

const calls = (every: number, word: string) => (before: string) =>
  before
    .split('\n')
    .map((line, index) => (index % every === 0 ? line.replace('called us', `called ${word}`) : line))
    .join('\n')

const plays: Readonly<Record<ScenarioId, Omit<Scenario, 'id'>>> = {
  'same-field': { steps: collide([types('/phone', anasPhone)], [types('/phone', bosPhone)], 409), end: dialog },
  'different-fields': {
    steps: collide([types('/phone', anasPhone)], [types('/name', 'Northwind Wholesale')], 200),
    end: saved,
  },
  'same-change': { steps: collide([types('/phone', bosPhone)], [types('/phone', bosPhone)], 200), end: saved },
  'notes-paragraphs': {
    steps: collide(
      [types('/notes', replace('on Mondays', 'on Tuesdays'))],
      [types('/notes', replace('thirty days', 'ten days'))],
      200,
    ),
    end: saved,
  },
  'notes-sentence': {
    steps: collide(
      [types('/notes', replace('by invoice', 'by card'))],
      [types('/notes', replace('within thirty days', 'within ten days'))],
      409,
    ),
    end: dialog,
  },
  'tags-and-contacts': {
    steps: collide(
      [{ does: 'tag', text: 'VIP' }, types('/contacts/0/role', 'Head of buying')],
      [{ does: 'tag', text: 'Export' }, types('/contacts/0/phone', '+44 20 7946 0199')],
      200,
    ),
    end: saved,
  },
  'credit-limit': {
    steps: collide([types('/creditLimit', '8000')], [types('/creditLimit', '2000')], 409),
    end: dialog,
  },
  'third-save': {
    steps: [
      ...collide([types('/phone', anasPhone)], [types('/phone', bosPhone)], 409),
      bo(types('/phone', '+44 20 7946 0077')),
      bo(saves(200)),
    ],
    end: dialog,
  },
  deleted: {
    steps: [
      ana(types('/phone', anasPhone)),
      bo({ does: 'press', button: 'accounts.delete.open' }),
      bo({ does: 'press', button: 'accounts.delete.confirm', until: 204 }),
      ana(saves(409)),
    ],
    end: dialog,
  },
  'duplicate-email': {
    steps: [
      ana(types('/email', 'hello@fabrikam.example')),
      ana(saves(409)),
      ana({ does: 'press', button: 'duplicates.notice.compare' }),
    ],
    end: dialog,
  },
  'rule-by-merging': {
    steps: collide([types('/phone', anasPhone)], [types('/status', 'closed')], 409),
    end: dialog,
  },
  'transaction-retry': {
    steps: [ana(types('/phone', anasPhone)), ana({ does: 'trouble', failures: 2 }), ana(saves(200))],
    end: saved,
  },
  'lock-take-over': {
    steps: [
      bo(types('/phone', bosPhone)),
      ana({ does: 'press', button: 'leases.takeOver' }),
      ana({ does: 'press', button: 'leases.confirm', until: 200 }),
    ],
    end: { pane: 'right', is: 'says' },
  },
  offline: {
    steps: [
      ana({ does: 'network', mode: 'offline' }),
      ana(types('/phone', anasPhone)),
      ana(saves(null)),
      bo(types('/phone', bosPhone)),
      bo(saves(200)),
      ana({ does: 'network', mode: 'on' }),
      ana({ does: 'press', button: 'outbox.actions.review' }),
    ],
    end: dialog,
  },
  'lost-answer': {
    steps: [ana(types('/phone', anasPhone)), ana({ does: 'network', mode: 'lose-answer' }), ana(saves(200))],
    end: saved,
  },
  'second-tab': {
    isOnePerson: true,
    steps: collide([types('/phone', anasPhone)], [types('/phone', bosPhone)], 409),
    end: dialog,
  },
  '200-fields': {
    steps: collide(
      [types('/phone', anasPhone), types('/contacts/7/role', 'Owner')],
      [types('/phone', bosPhone), types('/contacts/31/role', 'Owner')],
      409,
    ),
    end: dialog,
  },
  '5000-lines': {
    steps: collide([types('/notes', calls(100, 'Al'))], [types('/notes', calls(75, 'Jo'))], 409),
    end: dialog,
  },
}

export const getScenario = (id: ScenarioId): Scenario => ({ id, ...plays[id] })
