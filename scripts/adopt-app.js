// A bare Next.js app as a newcomer has it before docs/adopt.md: what create-next-app and `shadcn init` leave behind, less
// what nobody looks at. Its node_modules is a link to this project's, so that nothing is installed twice. It stands
// outside of this project, since Next would take the project's instrumentation.ts for the app's.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onEnd } from './run-program.js'
import { root } from './setup.js'

const folder = path.join(tmpdir(), 'truce-take-home-')

/** The app's folder: a new one for each run, gone at its end. */
export const scratch = path.join(mkdtempSync(folder), 'app')
onEnd(() => rmSync(path.dirname(scratch), { recursive: true, force: true }))

/** Where both the app and the packages are: Turbopack reads nothing outside of it. */
const common = path.parse(root).root

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`

const files = {
  'package.json': json({ name: 'bare', private: true, type: 'module' }),
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(common)} } }\n`,
  'postcss.config.mjs': `export default { plugins: { '@tailwindcss/postcss': {} } }\n`,
  'tsconfig.json': json({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2024', 'DOM', 'DOM.Iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      strict: true,
      isolatedModules: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      allowJs: true,
      noEmit: true,
      incremental: true,
      skipLibCheck: true,
      plugins: [{ name: 'next' }],
      paths: { '@/*': ['./*'] },
    },
    include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts', '.next/dev/types/**/*.ts'],
    exclude: ['node_modules'],
  }),
  'next-env.d.ts': '/// <reference types="next" />\n',
  'components.json': json({
    $schema: 'https://ui.shadcn.com/schema.json',
    style: 'new-york',
    rsc: true,
    tsx: true,
    tailwind: { config: '', css: 'app/globals.css', baseColor: 'neutral', cssVariables: true, prefix: '' },
    aliases: {
      components: '@/components',
      ui: '@/components/ui',
      lib: '@/lib',
      hooks: '@/hooks',
      utils: '@/lib/utils',
    },
  }),
  'app/globals.css': '@import "tailwindcss";\n',
  'app/layout.tsx': `import './globals.css'

export default function Layout({ children }: { readonly children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`,
}

/** Writes files below the scratch app. @param {Iterable<readonly [file: string, text: string]>} entries */
export function writeFiles(entries) {
  for (const [file, text] of entries) {
    const whole = path.join(scratch, file)
    mkdirSync(path.dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }
}

/** Makes the app. */
export function createBareApp() {
  writeFiles(Object.entries(files))
  symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'), 'junction')
}
