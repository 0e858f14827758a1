import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toTarget } from '@/conformance/express.fixture'
import { profiles } from '@/conformance/profiles.js'
import { formatOutcome } from '@/conformance/report.js'
import { runConformance } from '@/conformance/run.js'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { openOffice } from './test-api'
import { withApp } from './test-server'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(async () => {
  closeStreams()
  await test.close()
})

describe('this app', () => {
  it('holds every clause of every profile, and nothing is left behind', async () => {
    const { ana, bo, cy } = await openOffice()
    const keys = { own: ana.key, other: bo.key, viewer: cy.key }
    const { outcomes, left } = await withApp((url) => runConformance({ ...toTarget(url), keys }))
    expect(outcomes.filter(({ state }) => state !== 'holds').map(formatOutcome)).toEqual([])
    expect(outcomes).toHaveLength(profiles.flatMap(({ clauses }) => clauses).length)
    expect(left).toEqual([])
  })
})
