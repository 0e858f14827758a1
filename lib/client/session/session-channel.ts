import { z } from 'zod'

const channelName = 'truce-session'
const messageSchema = z.object({ ownerId: z.string().nullable() })

/** Tells the other tabs of this browser whom its pages are for from now on: the cookie is theirs as well. */
export function tellTabs(ownerId: string | null): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage({ ownerId })
  channel.close()
}

/** Hears it from the others; answers how to stop. */
export function hearTabs(onOwner: (ownerId: string | null) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = messageSchema.safeParse(data)
    if (message.success) onOwner(message.data.ownerId)
  }
  return () => channel.close()
}
