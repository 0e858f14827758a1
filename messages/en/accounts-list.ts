/** The list of accounts: its filters, its table, and all that can stand in its place. */
export const list = {
  name: 'Accounts',
  search: 'Search by name, email or company',
  clearSearch: 'Clear search',
  allStatuses: 'All statuses',
  order: 'Order',
  sorts: {
    newest: 'Newest update',
    oldest: 'Oldest update',
    nameUp: 'Name A to Z',
    nameDown: 'Name Z to A',
  },
  tag: 'Tag',
  showAllTags: 'Tag {tag}: show all tags',
  showTag: 'Show accounts with the tag {tag}',
  moreTags: ' more: {tags}',
  updated: 'Updated',
  updatedBy: 'by <bdi>{name}</bdi>',
  limit: '<label>Limit</label> {amount}',
  shown:
    '{count, plural, =0 {No accounts found.} one {# account shown.} other {# accounts shown.}}{more, select, yes { There are more.} other {}}',
  count: '{count, plural, one {# account} other {# accounts}}',
  firstOnes: '{count, plural, one {The first account} other {The first # accounts}}',
  loadMore: 'Load more',
  loadingMore: 'Loading…',
  loading: 'Loading accounts…',
  none: { title: 'No accounts yet', text: 'Accounts that your team creates appear here.' },
  noMatch: {
    title: 'No account fits these filters',
    titleFor: 'Nothing matches “{text}”',
    text: 'The search looks at names, companies and email addresses.',
    clear: 'Clear filters',
  },
  failure: {
    title: 'The accounts could not be read',
    noAnswer: 'The server did not answer, or what came back was not an answer. Nothing was changed.',
  },
} as const
