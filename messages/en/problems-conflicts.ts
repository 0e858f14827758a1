/** Problems that somebody else, or the state of the data, stands behind. */
export const problemsOfConflicts = {
  'stale-version': {
    title: 'Somebody saved a newer version',
    happened: 'While you were editing, somebody else saved the same account.',
    safe: 'Nothing of yours was stored, and nothing of theirs was overwritten. Your edits stay on your screen until you have decided.',
    toDo: 'In the app, what fits together is combined by itself. Where you both changed the same thing, you choose, and then save.\nClosing the dialog keeps your decisions: come back to it whenever you like.',
    programs:
      '`base`, `current` and `changes[]` hold all that a three-way merge needs; `clean` says whether anything needs a decision. Merge, and send the result with `version` set to `currentVersion`. Never send the refused version again. With `If-Match` the same problem travels as 412. `Prefer: conflict=merge` lets the server save a clean merge itself.',
    exchange: 'Bo starts from version 3, in which Ana has changed the credit limit and the notes since.',
  },
  deleted: {
    title: 'The account was deleted',
    happened: 'Somebody deleted this account.',
    safe: 'It can be restored for 30 days, with its whole history. What you typed is still on your screen.',
    toDo: 'Restore it, with your changes in the same step.\nSave what you typed as a new account.\nCopy your changes and carry on elsewhere.',
    programs:
      'A read answers 410, a write 409, both with the same members: `deletedAt`, `deletedBy`, `lastVersion`, `last` (the account as it was) and `restorable`. To bring it back, POST to `/restore` with `lastVersion`.',
    exchange: 'Ana deletes an account; then Bo saves a note to it.',
  },
  duplicate: {
    title: 'The value is already used',
    happened: 'Another account in your workspace already uses this email address. Two accounts never share one.',
    safe: 'Nothing was created and nothing was changed. What you typed is still on your screen.',
    toDo: 'Open the account that has it; it may be the one that you were about to create.\nUse another email address.',
    programs:
      '`pointer` names the member, `existing` the account that holds the value; `existingHidden` stands instead where you may not read it. Addresses are compared in lower case, with the domain in its ASCII form. A deleted account keeps its address while it can be restored (`existing.deleted`).',
    exchange: 'Bo creates an account with the address of another one, in other capitals.',
  },
  'rule-violation': {
    title: 'A rule does not allow this',
    happened:
      'What was sent is well formed, but it would break a rule of your workspace, such as the highest credit limit of a prospect, or a balance below the limit.',
    safe: 'Nothing was stored, and no money was moved. Your edits are still on your screen.',
    toDo: 'Read which rule it is, and take one of the remedies that are offered.\nChange one of the fields that do not fit together.',
    programs:
      '`rule` and `pointer` say which one and where, `limit`, `actual` and `allowed` by how much, and `remedies[]` hold merge patches or transfers that would make it valid. Rules are checked on what would be stored, so an edit that was valid alone can break one after a merge.',
    exchange: 'Bo creates a prospect with more credit than prospects may have.',
  },
  locked: {
    title: 'Somebody holds the lease',
    happened: 'Somebody reserved this account for editing, and your workspace honours reservations.',
    safe: 'Nothing was stored. Your edits are still on your screen, and you can go on typing.',
    toDo: 'Wait until they finish, or until the reservation ends.\nEdit a copy and merge later: what you save then is combined with theirs.\nAdmins may take the reservation over; what the other person typed is kept as a draft.',
    programs:
      '`lease` says who holds it, until when, and whether you may take it over (`canTakeOver`). Take it with `PUT` to `/lease` of the account.',
    exchange: 'Ana lets the workspace honour reservations, and Bo reserves an account; then Ana saves to it.',
  },
  'transaction-conflict': {
    title: 'Other changes were being written at the same moment',
    happened: 'Other changes to the same data were being written at that very moment.',
    safe: 'Nothing of yours was stored. Your edits are still on your screen.',
    toDo: 'Save again. It was tried several times already, so wait a second or two.',
    programs:
      'The server retried three times before it gave up. `nothingApplied` is true: repeat the request after `Retry-After`, with the same `Idempotency-Key` if it had one.',
    exchange: 'Each of four attempts gave way to the write of somebody else.',
  },
  'request-in-flight': {
    title: 'The same request is still running',
    happened: 'The same request was sent twice, and the first one is still being worked on.',
    safe: 'Nothing is stored twice.',
    toDo: 'Wait a moment, then look whether it arrived.',
    programs:
      'Wait for `Retry-After` and send the same request with the same `Idempotency-Key`: you will get the answer of the first.',
    exchange: 'Bo sends the same request a second time before the first one is answered.',
  },
} as const
