// Examples whose producers are still to come. Each name that is taken out here is sent, recorded and shown.

/** Why each is not sent yet, by the name of the example. */
export const awaited: Readonly<Record<string, string | undefined>> = {
  'rule-violation': 'the server does not check the rules of accounts yet',
  locked: 'there are no leases and no settings of a workspace yet',
}
