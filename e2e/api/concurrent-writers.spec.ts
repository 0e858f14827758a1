import { expect, test } from '../fixtures'

const writers = 16
const savesEach = 3
const triesEach = 1_000

test.describe('sixteen writers on one account', () => {
  test('every acknowledged save is one version, in the account and in its history', async ({ api }) => {
    const ana = api('ana')
    const { id } = await ana.create({ tags: [] })

    /** Adds a tag to what is stored, and starts again from what is stored whenever somebody was faster. */
    async function write(writer: number): Promise<number> {
      let saves = 0
      for (let tries = 0; saves < savesEach && tries < triesEach; tries++) {
        const { version, tags } = await ana.read(id)
        const answer = await ana.patch(id, { version, tags: [...tags, `w${writer}-${saves}`] })
        expect([200, 409]).toContain(answer.status())
        if (answer.status() === 200) saves++
      }
      return saves
    }
    const saves = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))

    expect(saves).toEqual(Array(writers).fill(savesEach))
    const successes = writers * savesEach
    const account = await ana.read(id)
    expect(account.version).toBe(successes + 1)
    expect(new Set(account.tags).size).toBe(successes)
    expect(await ana.listVersions(id)).toEqual(
      Array.from({ length: successes + 1 }, (_, index) => successes + 1 - index),
    )
  })
})
