'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton'

/** The charts come with a library of their own, which no other page needs. */
export const CountChart = dynamic(() => import('./charts').then((charts) => charts.CountChart), {
  ssr: false,
  loading: () => <Skeleton className="h-28" />,
})
export const DayChart = dynamic(() => import('./charts').then((charts) => charts.DayChart), {
  ssr: false,
  loading: () => <Skeleton className="h-40" />,
})
