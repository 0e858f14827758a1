import type { Json } from '@/lib/merge'

export interface EditorProps {
  readonly value: Json
  readonly onWrite: (value: Json) => void
}
