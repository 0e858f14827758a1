import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` ask for an engine file to exist and never run it.
const needsNoEngine = ['generate', 'validate', 'format'].some((command) => process.argv.includes(command))
if (needsNoEngine) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
