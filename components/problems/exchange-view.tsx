import { CodeText } from './code-text'
import { CopyCommand } from './copy-command'
import type { Exchange } from './exchange'
import { WireText } from './wire-text'
import type { ProblemWords } from './words'

interface ExchangeViewProps {
  readonly exchange: Exchange
  readonly t: ProblemWords
  /** Whether the keys and the accounts of the demo are there. */
  readonly hasDemo: boolean
}

/** A request and its answer as they go over the wire, and a command that sends it. */
export function ExchangeView({ exchange, t, hasDemo }: ExchangeViewProps) {
  const { first, request, answer, afterwards, curl, isOnDemand } = exchange
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <div className="grid gap-4">
      {first.map((text) => (
        <WireText key={text} label={t('before')} text={text} />
      ))}
      <WireText label={t('request')} text={request} />
      <WireText label={t('answer')} text={answer} />
      {afterwards.map((text) => (
        <WireText key={text} label={t('afterwards')} text={text} />
      ))}
      <CopyCommand command={curl} words={words} />
      <p className="text-sm text-pretty text-muted">
        <CodeText text={isOnDemand ? t(hasDemo ? 'demo' : 'noDemo') : t('byChance')} />
      </p>
      <details>
        <summary className="-mx-1 w-fit cursor-pointer rounded-sm px-1 py-1 text-sm font-medium text-accent underline-offset-3 hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:py-3">
          {t('command')}
        </summary>
        <div className="mt-2">
          <WireText label="curl" text={curl} />
        </div>
      </details>
    </div>
  )
}
