/** How people are called in sentences: by the first word of their name. */
export const toFirstName = (name: string): string => name.trim().split(/\s+/u)[0] || name
