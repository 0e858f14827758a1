// Who may call what: every route with every method that it offers, for every kind of caller. `access-matrix.db.test.ts`
// holds it against the route files and calls each cell with a request that is valid in everything but its caller.

/** How a caller shows who they are. A row holds for both, unless it stands in `sessionMatrix`. */
export const proofs = ['key', 'session'] as const
export type Proof = (typeof proofs)[number]

/**
 * - `nobody` sends neither key nor cookie
 * - `stranger` is an admin, of another workspace
 * - `viewer`, `editor` and `admin` are members of the workspace that the request is about
 * - `revoked` was its admin until the key was revoked, or the session ended
 */
export const callerKinds = ['nobody', 'stranger', 'viewer', 'editor', 'admin', 'revoked'] as const
export type CallerKind = (typeof callerKinds)[number]

/**
 * - `done` 2xx
 * - `own` 2xx, with nothing in it but what belongs to the caller’s own workspace
 * - `401`, `403` refused for who calls
 * - `404`, `422` the same bytes as for ids that never existed
 */
export type Access = 'done' | 'own' | 401 | 403 | 404 | 422
type Row = Readonly<Record<CallerKind, Access>>

/** For everybody who shows who they are. */
const members: Row = { nobody: 401, stranger: 404, viewer: 'done', editor: 'done', admin: 'done', revoked: 401 }
const editors: Row = { ...members, viewer: 403 }
const admins: Row = { ...editors, editor: 403 }
/** What has no id of something in it is about the workspace of whoever calls. */
const ofOwn = (row: Row): Row => ({ ...row, stranger: 'own' })
const everybody: Row = {
  nobody: 'done',
  stranger: 'done',
  viewer: 'done',
  editor: 'done',
  admin: 'done',
  revoked: 'done',
}
const nowhere: Row = { nobody: 404, stranger: 404, viewer: 404, editor: 404, admin: 404, revoked: 404 }

export const accessMatrix: Readonly<Record<string, Row>> = {
  'GET /accounts': ofOwn(members),
  'POST /accounts': ofOwn(editors),
  'GET /accounts/[id]': members,
  'PUT /accounts/[id]': editors,
  'PATCH /accounts/[id]': editors,
  'DELETE /accounts/[id]': editors,
  'POST /accounts/[id]/restore': editors,
  'POST /accounts/[id]/undo': editors,
  'POST /accounts/[id]/merge': members,
  'GET /accounts/[id]/revisions': members,
  'GET /accounts/[id]/revisions/[version]': members,
  'GET /accounts/[id]/balance': members,
  'GET /accounts/[id]/lease': members,
  'PUT /accounts/[id]/lease': editors,
  'DELETE /accounts/[id]/lease': editors,
  'PUT /accounts/[id]/presence': members,
  'DELETE /accounts/[id]/presence': members,
  'GET /accounts/matches': ofOwn(editors),

  'GET /transfers': ofOwn(members),
  // Hidden accounts are named in the body: 422 as for unknown ones.
  'POST /transfers': { ...editors, stranger: 422 },
  'GET /transfers/[id]': members,

  'GET /events': ofOwn(members),

  // Where the lab is not switched on, as here.
  'POST /lab/sandboxes': nowhere,

  'GET /workspace': ofOwn(members),
  'PATCH /workspace': ofOwn(admins),
  'GET /members': ofOwn(members),
  'PATCH /members/[personId]': admins,
  // Of somebody else: everybody may leave.
  'DELETE /members/[personId]': admins,
  'GET /invitations': ofOwn(admins),
  'POST /invitations': ofOwn(admins),
  'DELETE /invitations/[id]': admins,
  'GET /invitations/by-token/[token]': everybody,
  // The link itself is what lets somebody in.
  'POST /invitations/by-token/[token]/accept': { ...members, stranger: 'done' },
  'GET /keys': ofOwn(members),
  'POST /keys': ofOwn(members),
  // Of somebody else: to who is no admin, it is not there.
  'DELETE /keys/[id]': { ...members, viewer: 404, editor: 404 },

  'GET /audit': ofOwn(admins),
  'GET /export/[kind]': ofOwn(admins),
  'GET /insights': ofOwn(admins),
  // Where the server listens to others and has no METRICS_TOKEN. The figures are those of the process.
  'GET /metrics': { ...admins, stranger: 'done' },

  'POST /people': everybody,
  // Whoever knows the password, or has the link.
  'POST /session': everybody,
  'POST /password-resets': everybody,
  'PUT /password-resets/[token]': everybody,

  'GET /health': everybody,
  'GET /ready': everybody,
  'GET /openapi.json': everybody,

  // Whatever no other route answers, and the floor of the bench, which is in no build that has not TRUCE_BENCH=1.
  ...Object.fromEntries(
    ['/[[...path]]', '/bench/empty'].flatMap((route) =>
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [`${method} ${route}`, nowhere]),
    ),
  ),
}

/** What is about a session, and needs one: a key is 401, whosever it is. */
export const sessionMatrix: Readonly<Record<string, Row>> = {
  'GET /session': ofOwn(members),
  'PATCH /session': members,
  'DELETE /session': { ...members, stranger: 'done' },
  'PUT /session/password': { ...members, stranger: 'done' },
  'GET /sessions': ofOwn(members),
  'DELETE /sessions': { ...members, stranger: 'done' },
  // Of somebody else: not even for an admin.
  'DELETE /sessions/[id]': { ...members, viewer: 404, editor: 404, admin: 404 },
}
