const secondMs = 1_000
const secondsOfMinute = 60

/** What is left of a time as minutes and seconds: "2:00". */
export function formatLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / secondMs))
  return `${Math.floor(seconds / secondsOfMinute)}:${String(seconds % secondsOfMinute).padStart(2, '0')}`
}
