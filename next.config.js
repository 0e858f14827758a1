// @ts-check

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  typedRoutes: true,
  reactCompiler: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  output: process.env.STANDALONE ? 'standalone' : undefined,
}
