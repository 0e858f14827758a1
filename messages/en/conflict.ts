export const conflict = {
  passagesDecided: '{count, number} decided',
  passagesProgress: '{decided, number} of {total, number} passages decided',
  passageNamed: '{field}: {state}',
  hideUnchanged: '{count, plural, one {Hide # unchanged line} other {Hide # unchanged lines}}',
  checking: 'Checking…',
  atDecision: 'Decision {step, number} of {total, number}: {label}',
} as const
