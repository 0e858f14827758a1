// `npm run conformance -- URL`: which clauses of docs/protocol.md hold on a server. Talks HTTP alone, makes records of
// its own, and deletes them. Ends with 1 when a MUST of a wanted profile does not hold, with 2 when it cannot begin.
import { readArguments, usage } from './arguments.js'
import { formatOutcome, isConforming, summarise } from './report.js'
import { runConformance } from './run.js'

process.exitCode = await main()

/** @returns {Promise<number>} */
async function main() {
  let order
  try {
    order = readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
  const { target, run, wanted } = order
  let profile = ''
  const { outcomes, left } = await runConformance(target, {
    ...(run && { profiles: run }),
    say(outcome) {
      if (outcome.profile !== profile) console.log(`\n${outcome.profile}`)
      profile = outcome.profile
      console.log(formatOutcome(outcome))
    },
  })
  console.log(`\n${summarise(outcomes).join('\n')}`)
  if (left.length > 0) console.log(`\nLeft behind, since they could not be deleted: ${left.join(', ')}`)
  return isConforming(outcomes, wanted) ? 0 : 1
}
