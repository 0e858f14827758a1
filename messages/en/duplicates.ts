/**
 * An account that is there already: said beside the field, merged into, or only alike. `dialog` is how the merge dialog
 * speaks where an entry meets a saved account: its keys are those of `conflict`, in whose place they stand.
 */
export const duplicates = {
  notice: {
    used: '<ltr>{value}</ltr> is already used by <bdi>{name}</bdi>.',
    deleted: '<ltr>{value}</ltr> still belongs to <bdi>{name}</bdi>, which was deleted.',
    hidden: "This email is already used by an account you can't see. Use another email or ask an admin.",
    compare: 'Compare and merge',
    restore: 'Compare and restore',
    comparing: 'Comparing…',
    open: 'Open <bdi>{name}</bdi>',
    useAnother: 'Use another email',
    gone: "This account can't be read any more. Use another email, or try again.",
    unreachable: "The account couldn't be read. What you typed is still here; try again.",
  },
  similar: {
    title: '{count, plural, one {There may be such an account already} other {There may be such accounts already}}',
    phone: 'same phone: <ltr>{phone}</ltr>',
    company: 'same company: <bdi>{company}</bdi>',
    anyway: 'Create anyway',
    hint: 'Look before you create another one, or create it anyway.',
  },
  intro: {
    entry:
      '<b>{name}</b> (created {date} by <bdi>{by}</bdi>) stays. Your new entry is added to it; nothing is created twice.',
    edit: '<b>{name}</b> (created {date} by <bdi>{by}</bdi>) stays. What you have in the form is added to it; <b>{own}</b> stays as it was saved.',
    restored:
      '<b>{name}</b> (created {date} by <bdi>{by}</bdi>) was deleted and is restored. What you have in the form is added to it; nothing is created twice.',
  },
  merge: 'Merge into {name}',
  restore: 'Restore and merge into {name}',
  receipt: {
    merged: 'Merged into {name}.',
    restored: '{name} is restored, with your entry in it.',
    nothing: 'Nothing to merge: {name} has all of it already.',
    undo: 'Undo',
    open: 'Open',
    undone: '{name} is as it was before. Your entry is back in the form.',
  },
  discarded: 'Your entry was discarded.',
  deletedMeanwhile: '{name} was deleted meanwhile. Merging now restores it.',
  dialog: {
    title: 'An account with this email already exists',
    summary: {
      nothing: 'Nothing to decide. Check the result, then merge.',
      decide:
        '{combined, plural, =0 {} one {# field fits together. } other {# fields fit together. }}{total, plural, one {# needs} other {# need}} your decision.',
    },
    rest: {
      mine: 'Use my entry for the {left, number} left',
      theirs: 'Keep what is saved for the {left, number} left',
    },
    more: { copy: 'Copy my entry', download: 'Download my entry', discard: 'Discard my entry…' },
    discard: { question: 'Discard your entry and leave {name} as it is?', confirm: 'Discard my entry' },
    badges: {
      you: 'Only in your entry — added',
      them: 'Only in {name} — kept',
      same: 'The same in both',
      combined: 'Both combined',
      addedByYou: 'Only in your entry — added',
      addedByThem: 'Only in {name} — kept',
    },
    row: { original: 'Leave it out' },
    options: {
      yours: 'Your entry',
      theirs: 'Already saved',
      yoursFirst: 'Both: yours first',
      theirsFirst: 'Both: saved first',
    },
    recheck: { note: 'This was saved again after you decided.' },
    passages: { yours: 'Your entry', theirs: 'Already saved', bothChanges: 'Both' },
    contacts: { addTheirs: 'Keep {contact}' },
    marks: { addedByYou: 'from your entry:', addedByThem: 'already saved:', addedByBoth: 'in both:' },
    by: { you: 'your entry', them: 'already saved', both: 'both' },
    checks: {
      both: 'Your entry and the saved account both have something here.',
      bothPassage: 'Your entry and the saved account both have something here.',
      nearTheirs: 'This may overlap with what is saved.',
      nearYours: 'This may overlap with your entry.',
    },
  },
} as const
