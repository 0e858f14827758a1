// npm leaves platform packages that it could not fetch out of the lockfile, and `npm ci` then refuses it.
// This writes every optional platform package back, pinned, so that other systems get their binaries.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = /\b(android|darwin|win32|freebsd|linux|openbsd|netbsd|sunos|aix|openharmony)\b/
const processors = /\b(arm64|x64|arm|ia32|wasm32|riscv64|ppc64|s390x|loong64|mips64el)\b/
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = lock.packages

for (const [where, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isKnown = packages[`node_modules/${name}`] || packages[`${where}/node_modules/${name}`]
    if (isKnown || !/^\d/.test(version)) continue
    const os = name.match(systems)?.[1]
    const cpu = name.match(processors)?.[1]
    if (!os && !cpu) continue
    packages[`node_modules/${name}`] = {
      version,
      cpu: cpu && [cpu],
      dev: entry.dev,
      optional: true,
      os: os && [os],
      libc: name.endsWith('musl') ? ['musl'] : undefined,
    }
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
