import { randomUUID } from 'node:crypto'
import { expect, test } from '../fixtures'

const rounds = 12

/** One address as people type it: case, a final dot, an international domain in both of its forms, spaces around it. */
const toSpellings = (name: string): string[] => [
  `${name}@bücher.example`,
  `${name.toUpperCase()}@BÜCHER.example`,
  `${name}@xn--bcher-kva.example`,
  `${name}@XN--BCHER-KVA.Example.`,
  `  ${name}@bücher.example `,
  `${name}@bu\u0308cher.example`,
  `${name}@Bücher。example`,
  `${name[0]?.toUpperCase()}${name.slice(1)}@Bücher.EXAMPLE`,
]

test.describe('many who create an account with one address at once', () => {
  test('exactly one does, in every round, and the others are told which', async ({ api }) => {
    const [ana, bo] = [api('ana'), api('bo')]
    for (let round = 0; round < rounds; round++) {
      const name = `race-${randomUUID()}`
      const answers = await Promise.all(
        toSpellings(name).map((email, index) => (index % 2 === 0 ? ana : bo).post({ name: `Writer ${index}`, email })),
      )
      const created = answers.filter((answer) => answer.status() === 201)
      expect(created).toHaveLength(1)
      const [{ id }] = await Promise.all(created.map((answer) => answer.json()))
      for (const answer of answers.filter((other) => other.status() !== 201)) {
        expect(answer.status()).toBe(409)
        expect(await answer.json()).toMatchObject({ code: 'duplicate', existing: { id, deleted: false } })
      }
      expect(await ana.count(name)).toBe(1)
    }
  })
})
