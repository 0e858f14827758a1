import { galleryGroups } from './gallery-state'
import { galleryStates } from './gallery-states'

/** A link to every state. */
export function GalleryIndex() {
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {galleryGroups.map((group) => (
        <section key={group} aria-label={group}>
          <h2 className="text-sm font-semibold text-muted">{group}</h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {galleryStates[group].map(({ name, title }) => (
              <li key={name}>
                <a
                  href={`?state=${name}`}
                  className="flex min-h-11 items-center rounded-sm py-2 text-sm text-accent hover:underline focus-visible:outline-2 focus-visible:outline-focus"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
