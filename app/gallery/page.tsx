import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GalleryIndex } from '@/components/conflict/gallery/gallery-index'
import { GalleryStage } from '@/components/conflict/gallery/gallery-stage'
import { PageHeader } from '@/components/ui/page-header'
import { getEnv } from '@/lib/server/env'

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } }

export default async function GalleryPage({ searchParams }: PageProps<'/gallery'>) {
  if (!getEnv().isDemo) notFound()
  const { state } = await searchParams
  return (
    <>
      <PageHeader title="Gallery" description="The merge dialog in each of its states; nothing is saved here." />
      {typeof state === 'string' ? <GalleryStage key={state} name={state} /> : <GalleryIndex />}
    </>
  )
}
