// Reads docs/adopt.md the way the page tells people to follow it.

/**
 * The files that the document gives: a code block below a line that is nothing but a path in backticks.
 * @param {string} text
 * @returns {Map<string, string>}
 */
export const readFiles = (text) =>
  new Map(
    [...text.matchAll(/^`([^`\n]+)`\n\n```\w*\n([\s\S]*?)^```$/gm)].map(([, file = '', code = '']) => [file, code]),
  )

/**
 * The addresses that the document hands to `shadcn add`, and the version of the CLI that it names.
 * @param {string} text
 */
export function readInstall(text) {
  const [, version = '', addresses = ''] = text.match(/^npx shadcn@(\S+) add (.+)$/m) ?? []
  return { version, names: addresses.split(' ').map((address) => address.replace(/^.*\/r\/|\.json$/g, '')) }
}

/** The packages that the document installs, as `name@version`. @param {string} text */
export const readPackages = (text) =>
  [...text.matchAll(/^npm install --save-exact (?:-D )?(.+)$/gm)].flatMap(([, list = '']) => list.split(' '))
