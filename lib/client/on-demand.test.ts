import { expect, it, vi } from 'vitest'
import { onDemand } from './on-demand'

it('is loaded once, however often it is asked for', async () => {
  const fetchPart = vi.fn(async () => 'part')
  const demand = onDemand(fetchPart)
  expect(demand.get()).toBeNull()
  expect(await Promise.all([demand.load(), demand.load()])).toEqual(['part', 'part'])
  expect(await demand.load()).toBe('part')
  expect(demand.get()).toBe('part')
  expect(fetchPart).toHaveBeenCalledTimes(1)
})

it('tries again after a failure, and tells whoever listens', async () => {
  const listener = vi.fn()
  const fetchPart = vi.fn(async () => 'part').mockRejectedValueOnce(new Error('offline'))
  const demand = onDemand(fetchPart)
  demand.subscribe(listener)
  await expect(demand.load()).rejects.toThrow('offline')
  expect(demand.get()).toBeNull()
  expect(await demand.load()).toBe('part')
  expect(listener).toHaveBeenCalledTimes(4)
})
