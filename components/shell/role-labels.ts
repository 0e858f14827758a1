export const roleLabels = { admin: 'Admin', editor: 'Editor', viewer: 'Can only read' } as const
