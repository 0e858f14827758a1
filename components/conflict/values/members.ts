import type { Json, JsonObject } from '@/lib/merge'

/** The members of an object; none for everything else. */
export const toMembers = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
