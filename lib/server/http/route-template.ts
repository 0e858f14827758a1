import 'server-only'
import { operations } from '@/lib/server/openapi/operations'

/** What every path that is not documented is counted as. */
export const unmatched = 'unmatched'

type Segments = readonly string[]
let templates: readonly { readonly template: string; readonly segments: Segments }[] | undefined

/** `/accounts/{id}` for `/api/accounts/0192…`: one of the documented templates, so their number is bounded. */
export function toRouteTemplate(pathname: string): string {
  templates ??= Object.keys(operations)
    // What is written out comes before what is open: /accounts/matches is no account.
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((template) => ({ template, segments: template.split('/') }))
  const path = pathname.replace(/^\/api(?=\/)/, '').split('/')
  return templates.find(({ segments }) => fits(segments, path))?.template ?? unmatched
}

const fits = (segments: Segments, path: Segments) =>
  segments.length === path.length &&
  segments.every((segment, index) => (segment.startsWith('{') ? path[index] !== '' : segment === path[index]))
