import type { Metadata } from 'next'
import { apiDocumentSchema } from '@/components/api-reference/api-document'
import { ApiReference } from '@/components/api-reference/api-reference'
import { buttonClass } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getDocument } from '@/lib/server/openapi/document'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('reference')
  return { title: t('title') }
}

export default async function ApiReferencePage() {
  const t = await getWords('reference')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <a href="/api/openapi.json" className={buttonClass({})}>
            {t('document')}
          </a>
        }
      />
      <ApiReference document={apiDocumentSchema.parse(getDocument())} t={t} />
    </>
  )
}
