import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { countDecisions, type MergeSession } from '@/lib/conflict/merge-session'
import { paused, resume } from './wording'

interface PausedBannerProps {
  readonly session: MergeSession
  readonly onResume: () => void
}

/** Stands above the form while a merge waits: how far it is, and the way back to it. */
export function PausedBanner({ session, onResume }: PausedBannerProps) {
  return (
    <div data-testid="paused-banner">
      <Banner
        title={paused(countDecisions(session))}
        actions={
          <Button size="small" onClick={onResume}>
            {resume}
          </Button>
        }
      />
    </div>
  )
}
