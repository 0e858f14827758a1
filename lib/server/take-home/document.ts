import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** docs/adopt.md as it stands, with the address of this server in it. Links to other documents are their names alone. */
export async function readAdoptDocument(origin: string): Promise<string> {
  const text = await readFile(path.join(process.cwd(), 'docs/adopt.md'), 'utf8')
  return text
    .replace(/\[([^\]]+)\]\((?!https?:)[^)]+\.md\)/g, '$1')
    .replaceAll('**', '*')
    .replaceAll('http://localhost:3000', origin)
}
