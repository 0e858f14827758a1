/** What is said after something happened: announcements, receipts, refusals. */
export const outcomes = {
  said: {
    chosen: '{label}: {choice} chosen. {decided, number} of {total, number} decided.',
    chosenLast:
      '{label}: {choice} chosen. {total, plural, one {The decision is made.} other {All # decided.}} You can save.',
    cleared: '{label} needs a decision again.',
    reset: '{label}: back to how it was combined.',
    undone:
      'Undone.{count, plural, =0 {} =1 { {labels} needs a decision again.} =2 { {labels} need decisions again.} other { # decisions are open again.}}',
    redone: 'Redone. {decided, number} of {total, number} decided.',
    rest: '{decided, number} of {total, number} decided.',
    restLast: '{total, plural, one {The decision is made.} other {All # decided.}} You can save.',
    movedToDecision: '{left, plural, one {# decision left} other {# decisions left}}. Moved to {label}.',
    movedToProblem: '{count, plural, one {# problem to fix} other {# problems to fix}}. Moved to {label}.',
    cured: 'Changed: {labels}.',
    broken: "{labels} can't be saved like this.",
    nothingLeft: 'Everything is decided. You can save.',
    savedAgain:
      '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} saved again. {fresh, plural, =0 {Nothing new to decide.} one {# new decision.} other {# new decisions.}}{check, select, yes { Check that these fit together.} other {}}{kept, plural, =0 {} =1 { Your choice is kept.} other { Your # choices are kept.}}',
  },
  paused: {
    title:
      'Merge paused: {total, plural, =0 {nothing to decide.} other {{decided, number} of {total, number} decided.}}',
    resume: 'Resume merge',
  },
  deleted: {
    title: '{who, select, nobody {Someone} other {{name}}} deleted this account {when}',
    safe: "Your changes aren't lost. Choose what to do with them.",
    list: 'What will be restored',
    mine: 'What you have here',
    restore: 'Restore it with my changes',
    restoring: 'Restoring…',
    saveAsNew: 'Save as a new account',
    copy: 'Copy my changes',
    notCopied: "This couldn't be copied.",
    noRight: "You can't restore accounts. Ask an admin, or save yours as a new account.",
    tooLate: "This account can't be restored any more. You can save yours as a new account.",
  },
  receipt: {
    combined: "Saved, together with {who, select, tab {your other tab's} nobody {someone's} other {{name}'s}} change.",
    changes:
      '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} changed {theirs}. You changed {yours}.',
    changesToCheck:
      '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} changed {theirs}. You changed {yours}. Check how {labels} came out.',
    decided:
      "Saved. Your changes and {who, select, tab {your other tab's} nobody {someone's} other {{name}'s}} are both in.",
    alreadyThere:
      'Already up to date: {who, select, tab {your other tab} nobody {Someone} other {{name}}} made the same change.',
    review: 'Review',
    undo: 'Undo my save',
    undoShort: 'Undo',
    history: 'See history',
    saved: 'Saved',
    nothingToSave: 'Nothing to save: this is what is stored.',
    undone: 'Undone. The account is as it was before your save.',
    cannotUndo: "This can't be undone in one step any more. History still has every version.",
  },
  notice: {
    offline: "You're offline. Your merge is kept and will be saved when you're back.",
    changingQuickly: 'This account is changing quickly. Your merge is safe here.',
    tryAgain: 'Try again',
    gone: '{name} deleted this account. Your merge is kept.',
  },
} as const
