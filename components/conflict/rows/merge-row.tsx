'use client'

import type { MergeRow as Row } from '@/lib/conflict/merge-rows'
import { ContactsRow } from './contacts-row'
import { NotesRow } from './notes-row'
import { TagsRow } from './tags-row'
import { ValueRow } from './value-row'

/** A field that somebody changed. */
export function MergeRow({ row }: { readonly row: Row }) {
  switch (row.kind) {
    case 'value':
      return <ValueRow row={row} />
    case 'tags':
      return <TagsRow row={row} />
    case 'contacts':
      return <ContactsRow row={row} />
    case 'notes':
      return <NotesRow row={row} />
  }
}
