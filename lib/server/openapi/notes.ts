import 'server-only'

/** What a schema cannot say of itself, by its name. */
export const schemaNotes: Readonly<Record<string, string | undefined>> = {
  Account:
    'An account as it is stored. Money is in cents, times are RFC 3339 in UTC. The balance is no part of it: it is moved, never merged.',
  AccountListItem: 'An account in a list, with its balance in cents.',
  AccountInput: 'A whole account. What is left out is empty; a contact without an id gets one.',
  AccountReplacement: 'A whole account over a version of it. What is left out becomes empty.',
  AccountPatch: 'A merge patch (RFC 7396) over a version of an account: what is left out stays, `null` empties.',
  Restore: '`version` is the `lastVersion` of the tombstone; `changes` is a merge patch.',
  Undo: 'The version to undo: the newest one.',
  MergeRequest: 'Changes as PATCH would send them, and the version that they start from.',
  MergePreview: 'What would be saved (`merged`), how each change came out, and which rules it would break.',
  Change:
    'One place in which two people differ. `verdict`: only I changed it (`mine`), only they (`theirs`), both alike (`same`), both and it fits together (`merged`), or somebody must decide (`conflict`). `actors` are all who changed it since base.',
  Violation: 'A broken rule: which, where, and what would cure it.',
  Fault: 'One fault of a body: where (a JSON Pointer), which, and a sentence.',
  Revision: 'One version of an account. `merge` tells how a conflict was settled; `forced`, that it was an overwrite.',
  RevisionWithAccount: 'One version with the whole account as it was, and both values of each decision.',
  AccountEvent: 'The data of `account.changed`, `account.deleted` and `account.restored`.',
  LedgerEvent: 'The data of `ledger.changed`: the balance of this account moved, and stands at this sequence.',
  LeaseEvent: 'The data of `lease.changed`: who has it now; `lease` is `null` once it is free.',
  Balance: 'How much an account has, in cents, and how often that moved (`sequence`, its entity tag).',
  Transfer:
    'Money that moved, in cents. `null` is the outside. `balances` is what the accounts had right after it, by their ids.',
  TransferItem: 'A transfer in a list, with what its accounts are called.',
  TransferInput: 'At most one of `fromId` and `toId` is `null`: money from or to outside.',
  HeldLease:
    'A lease with its `fence`, which grows with each new one: send it as `Lease-Fence` with what is written under it. `remainingMs` spares the reader the server’s clock.',
  LeaseReading: 'The policy of the workspace, the newest fence, and the lease while one is held.',
  LeaseInput: 'For how long, and whether to take it over from somebody else (admins).',
  AuditItem:
    'An entry of the audit. `hash` is the SHA-256 of the hash before it, `sequence` and `entry`, in hexadecimal; before the first one it is that of the id of the workspace. `names` are what people and accounts are called by now.',
  Workspace: 'The settings of a workspace, with a version of their own.',
  WorkspacePatch: 'Settings over a version of them: what is left out stays.',
  Member: 'Somebody in the workspace. `email` is there for admins alone.',
  Invitation: 'A link into the workspace, without what opens it. `label` says for whom it is.',
  InvitationInput: 'For whom, as what, and for how many days.',
  NewInvitation: 'A fresh invitation: `url` and `token` are answered this once.',
  OpenedInvitation: 'What an invitation shows to whoever has its link.',
  Joined: 'Where the caller is a member, and as what.',
  ApiKey: 'A key as it is listed: `prefix` is how it begins. `lastUsedAt` is true to the minute.',
  ApiKeyInput: 'What the key is for, and what it may do: at most what its maker may.',
  NewApiKey: 'A fresh key: `key` is answered this once.',
  Matches:
    'Who has this address (`duplicate`), and who is like it (`similar`): the first is refused, the others are not.',
  Insights:
    'The conflicts of a workspace. `ratio` is their share of all tries to save; lists hold what occurred, the most frequent first; `isPartial` where only the newest 10,000 were looked at.',
  Presence: 'Everybody who has an account open. It replaces what was known before.',
  PresenceInput: 'Which field has unsaved changes, and which of the caller’s tabs says so.',
  Person: 'Somebody who did something.',
  OpenApi: 'An OpenAPI document.',
  Json: 'Any JSON value.',
}
