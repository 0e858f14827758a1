// @ts-check

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  typedRoutes: true,
  reactCompiler: true,
  // No image is scaled here: without its endpoint there is nothing to ask too much of.
  images: { unoptimized: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  output: process.env.STANDALONE ? 'standalone' : undefined,
}
