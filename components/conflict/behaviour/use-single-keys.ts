'use client'

import { useSyncExternalStore } from 'react'

const key = 'truce.single-keys'
const listeners = new Set<() => void>()

/** Whether single letters and digits act, and the switch for it. Remembered on this device where that is possible. */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, read, () => true)
  return [isOn, write]
}

let session = true

function read(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return session
  }
}

function write(isOn: boolean): void {
  session = isOn
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off')
  } catch {
    // no storage: it holds for as long as the page does
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
