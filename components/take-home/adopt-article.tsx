import { Inline } from '@/components/api-reference/prose'
import { CodeBlock } from './code-block'
import { type MarkdownBlock, toBlocks } from './markdown-blocks'

/** The document as a page. It is written in English, whatever the language of the app. */
export function AdoptArticle({ text }: { readonly text: string }) {
  return (
    <article lang="en" className="mt-8 leading-relaxed">
      {toBlocks(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change while it is shown
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2 className="mt-10 mb-2 text-lg font-semibold tracking-tight">{block.text}</h2>
    case 'paragraph':
      return (
        <p className="my-3">
          <Inline text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="my-3 list-disc space-y-2 ps-5">
          {block.items.map((item) => (
            <li key={item}>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      )
    case 'code':
      return <CodeBlock text={block.text} file={block.file} />
  }
}
