/** Money of the demo: accounts by the number after "accounts@" order of `demoAccounts`, null for outside; in cents. */
