import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LabScreen } from '@/components/lab/lab-screen'
import { WordsProvider } from '@/components/shell/words-provider'
import { PageHeader } from '@/components/ui/page-header'
import { scenarioIdSchema } from '@/lib/accounts/sandbox'
import { getEnv } from '@/lib/server/env'
import { getLocale, getWords } from '@/lib/server/words'
import { loadMessages, toLabMessages } from '@/messages/load-messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('lab')
  return { title: t('title'), description: t('intro') }
}

export default async function LabPage({ searchParams }: PageProps<'/lab'>) {
  if (!getEnv().isLab) notFound()
  const { scenario, run } = await searchParams
  const t = await getWords('lab')
  const locale = await getLocale()
  return (
    <WordsProvider locale={locale} messages={toLabMessages(await loadMessages(locale))}>
      {/* Two screens need more room than a page of text has. */}
      <div className="mx-[calc(50%-min(50vw-1rem,48rem))] sm:mx-[calc(50%-min(50vw-1.5rem,48rem))]">
        <PageHeader title={t('title')} description={t('intro')} />
        <LabScreen scenario={scenarioIdSchema.catch('same-field').parse(scenario)} isRun={run === '1'} />
      </div>
    </WordsProvider>
  )
}
