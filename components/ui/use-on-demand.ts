import { type ComponentType, useState } from 'react'

/**
 * A component that is fetched when it is first wanted: null until it is here. `request` may be called any number of
 * times; one that failed (a lost network) is tried again by the next. `load` must be the same function each time.
 */
export function useOnDemand<Props>(load: () => Promise<ComponentType<Props>>) {
  const [component, setComponent] = useState<ComponentType<Props> | null>(null)
  const request = () => {
    load().then(
      (loaded) => setComponent(() => loaded),
      () => {},
    )
  }
  return [component, request] as const
}
