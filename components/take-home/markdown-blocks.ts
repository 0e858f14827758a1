/** What a document of headings, paragraphs, lists and code is made of. */
export type MarkdownBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string; readonly file: string | null }

/** A line that is nothing but a path in backticks names the file that the code below it is. */
const fileLine = /^`([^`\n]+)`$/

/** The blocks below the title of the document. */
export function toBlocks(document: string): readonly MarkdownBlock[] {
  const pieces = document.match(/^```[\s\S]*?^```$|^(?!```)[^\n]+(?:\n(?!```|\n)[^\n]+)*/gm) ?? []
  return pieces.flatMap((piece, index): MarkdownBlock[] => {
    if (piece.startsWith('# ') || fileLine.test(piece)) return []
    if (piece.startsWith('## ')) return [{ kind: 'heading', text: piece.slice(3) }]
    if (piece.startsWith('- ')) return [{ kind: 'list', items: piece.slice(2).split('\n- ') }]
    if (!piece.startsWith('```')) return [{ kind: 'paragraph', text: piece }]
    const file = fileLine.exec(pieces[index - 1] ?? '')?.[1] ?? null
    return [{ kind: 'code', file, text: piece.replace(/^```\w*\n/, '').replace(/\n```$/, '') }]
  })
}
