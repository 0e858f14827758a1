import { Skeleton } from '@/components/ui/skeleton'

/** The place of the reference. */
export function ReferenceSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <span className="sr-only">{label}</span>
      <div className="hidden gap-3 lg:grid lg:content-start">
        {['w-24', 'w-48', 'w-40', 'w-52', 'w-44'].map((width) => (
          <Skeleton key={width} className={`h-5 ${width}`} />
        ))}
      </div>
      <div className="grid gap-4">
        <Skeleton className="h-5 max-w-xl" />
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </div>
    </div>
  )
}
