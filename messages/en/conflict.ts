export const conflict = {} as const
