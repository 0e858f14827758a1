export function compareHostile(): void {}
