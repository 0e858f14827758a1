import { Skeleton } from '@/components/ui/skeleton'

/** The toolbar's place while the page is on its way. */
export function AccountListToolbarSkeleton() {
  return (
    <div className="flex flex-wrap gap-2 sm:gap-3">
      <Skeleton className="h-11 flex-1 basis-64 sm:h-10" />
      <Skeleton className="h-11 w-36 max-sm:flex-1 sm:h-10" />
      <Skeleton className="h-11 w-52 max-sm:flex-1 sm:h-10" />
    </div>
  )
}
