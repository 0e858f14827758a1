import type { problems as english } from '../en/problems'
import type { Translation } from '../translation'
import { problemsOfConflicts } from './problems-conflicts'
import { problemsOfRequests } from './problems-requests'
import { problemsOfService } from './problems-service'

export const problems = {
  families: {
    request: 'Die Anfrage lässt sich so nicht ausführen',
    access: 'Wer fragt, und wonach',
    conflict: 'Jemand anderes war schon da',
    moment: 'Nicht in diesem Augenblick',
  },
  statuses: 'Status {statuses}',
  safe: 'Was sicher ist',
  toDo: 'Was zu tun ist',
  programs: 'Für Programme',
  code: 'Code',
  status: 'Status',
  exchange: 'Der Austausch, der dazu führt',
  before: 'Zuerst',
  afterwards: 'Und wieder zurückgestellt',
  request: 'Anfrage',
  answer: 'Antwort',
  also: 'Es kommt auch mit Status {status}',
  command: 'Der Befehl',
  copy: 'Als curl kopieren',
  copied: 'Kopiert',
  copyFailed: 'Der Browser hat es nicht erlaubt. Der Befehl steht darunter.',
  demo: 'Der Befehl läuft, wie er ist: mit einem Schlüssel der Demo und für ein Konto der Demo.',
  noDemo:
    'Setzen Sie einen API-Schlüssel in `TRUCE_KEY`. Das Konto stammt aus der Demo; nehmen Sie die Id und die Version eines eigenen.',
  byChance:
    'Diese Antwort hängt davon ab, was im selben Augenblick geschieht. Der Befehl schickt die Anfrage; meist gelingt sie.',
  codes: { ...problemsOfRequests, ...problemsOfConflicts, ...problemsOfService },
} as const satisfies Translation<typeof english>
