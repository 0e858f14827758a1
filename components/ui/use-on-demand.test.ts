// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useOnDemand } from './use-on-demand'

const Part = () => null

it('fetches a component when it is wanted, and tries again after a failure', async () => {
  let tries = 0
  const load = async () => {
    if (tries++ === 0) throw new Error('no network')
    return Part
  }
  const { result } = renderHook(() => useOnDemand(load))
  expect(result.current[0]).toBeNull()
  await act(async () => result.current[1]())
  expect(result.current[0]).toBeNull()
  await act(async () => result.current[1]())
  expect(result.current[0]).toBe(Part)
})
