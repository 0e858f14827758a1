import 'server-only'
import type { Prisma } from '@/generated/sqlite/client'
import type { AccountModel } from '@/generated/sqlite/models'
import type { AccountStatus } from '@/lib/accounts/account'
import { toTagKey } from '@/lib/accounts/canonical'
import type { AccountListItem } from '@/lib/accounts/revision'
import type { Actor } from '@/lib/server/auth/actor'
import { toTagSearch } from '@/lib/server/db/account-keys'
import { getDb } from '@/lib/server/db/client'
import { toAccounts, toStoredAccount } from './account-row'

export const accountSorts = ['name', '-name', 'updatedAt', '-updatedAt'] as const
export type AccountSort = (typeof accountSorts)[number]

/** The place of a row in a sorted list: its key (a name's key, or milliseconds) and its id. */
export interface Place {
  readonly key: string | number
  readonly id: string
}

export interface AccountQuery {
  /** In name, e-mail or company, in any case. */
  readonly text?: string | undefined
  readonly status?: AccountStatus | undefined
  readonly tag?: string | undefined
  readonly sort: AccountSort
  readonly limit: number
  readonly after?: Place | undefined
}

export interface AccountPage {
  readonly items: readonly AccountListItem[]
  readonly next: Place | null
}

/** One page of a workspace's accounts, without the deleted ones. */
export async function listAccounts({ workspaceId }: Actor, query: AccountQuery): Promise<AccountPage> {
  const rows = await collect(workspaceId, query)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const accounts = await toAccounts(getDb(), page.map(toStoredAccount))
  const balances = new Map(page.map(({ id, balance }) => [id, Number(balance)]))
  return {
    items: accounts.map((account) => ({ ...account, balance: balances.get(account.id) ?? 0 })),
    next: rows.length > query.limit && last !== undefined ? toPlace(last, query.sort) : null,
  }
}

/** As many rows as the page has and one more, if there are so many. */
async function collect(workspaceId: string, query: AccountQuery): Promise<AccountModel[]> {
  const take = query.limit + 1
  const matches = toMatcher(query)
  const found: AccountModel[] = []
  let after = query.after
  while (found.length < take) {
    const rows = await getDb().reader.account.findMany({
      where: toWhere(workspaceId, { ...query, after }),
      orderBy: toOrder(query.sort),
      take,
    })
    found.push(...rows.filter(matches))
    const last = rows.at(-1)
    if (rows.length < take || last === undefined) break
    after = toPlace(last, query.sort)
  }
  return found.slice(0, take)
}

const toText = (text = '') => text.normalize('NFC').trim().toLowerCase()

/**
 * LIKE takes `%` and `_` for wildcards, and PostgreSQL takes `\` for an escape: the query finds too many rows then
 * and never too few, and this keeps the right ones.
 */
function toMatcher({ text, tag }: AccountQuery): (row: AccountModel) => boolean {
  const part = toText(text)
  const key = toSoughtTag(tag)
  return (row) =>
    row.searchText.includes(part) &&
    (key === '' || toStoredAccount(row).record.tags.some((candidate) => toTagKey(candidate) === key))
}

/** Empty when no tag is sought. */
const toSoughtTag = (tag = '') => toTagKey(tag.trim())

const toPattern = (text: string) => text.replaceAll('\\', '_')

function toWhere(workspaceId: string, { text, status, tag, sort, after }: AccountQuery): Prisma.AccountWhereInput {
  const part = toText(text)
  const soughtTag = toSoughtTag(tag)
  return {
    workspaceId,
    deletedAt: null,
    ...(part && { searchText: { contains: toPattern(part) } }),
    ...(status && { status }),
    ...(soughtTag && { tagKeys: { contains: toPattern(toTagSearch(soughtTag)) } }),
    ...(after && { OR: toAfter(sort, after) }),
  }
}

function toAfter(sort: AccountSort, { key, id }: Place): Prisma.AccountWhereInput[] {
  const than = sort.startsWith('-') ? 'lt' : 'gt'
  if (isByName(sort)) {
    const nameKey = String(key)
    return [{ nameKey: { [than]: nameKey } }, { nameKey, id: { [than]: id } }]
  }
  const updatedAt = new Date(key)
  return [{ updatedAt: { [than]: updatedAt } }, { updatedAt, id: { [than]: id } }]
}

function toOrder(sort: AccountSort): Prisma.AccountOrderByWithRelationInput[] {
  const order = sort.startsWith('-') ? 'desc' : 'asc'
  return isByName(sort) ? [{ nameKey: order }, { id: order }] : [{ updatedAt: order }, { id: order }]
}

const isByName = (sort: AccountSort) => sort.endsWith('name')

const toPlace = ({ id, nameKey, updatedAt }: AccountModel, sort: AccountSort): Place => ({
  id,
  key: isByName(sort) ? nameKey : updatedAt.getTime(),
})
