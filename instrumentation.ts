/** Next awaits this before the first request of a server, and never calls it in a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('./lib/server/startup')
  await startUp()
}
