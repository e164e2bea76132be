import { fileURLToPath } from 'node:url'
import type { AstroInlineConfig, AstroIntegration } from 'astro'

export interface ConfigInput {
  /** A folder outside the package: Astro writes into its root. */
  root: string
  /** Where Astro and Vite keep what they need while they run. */
  cache: string
  /** The folder of the pages, within the root. */
  pages: string
  /** The file that holds the site's data. */
  data: string
  /** The folder that the site is rendered into. */
  out: string
}

/** How Astro builds and serves the site. */
export function siteConfig({ root, cache, pages, data, out }: ConfigInput): AstroInlineConfig {
  return {
    root,
    srcDir: pages,
    outDir: out,
    cacheDir: `${cache}/astro`,
    publicDir: `${cache}/public`,
    configFile: false,
    trailingSlash: 'always',
    compressHTML: true,
    devToolbar: { enabled: false },
    build: {
      format: 'directory',
      assets: 'assets',
      inlineStylesheets: 'never',
      client: out,
      server: `${cache}/server`,
    },
    integrations: [keepWithinRoot()],
    vite: {
      cacheDir: `${cache}/vite`,
      envDir: false,
      tsconfig: 'tsconfig.json',
      resolve: { tsconfigPaths: false },
      css: { postcss: {} },
      build: { modulePreload: false, assetsInlineLimit: 0 },
      experimental: {
        renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
      },
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [resolveFromPackage(), bundleEverything(), siteDataModule(data)],
    },
  }
}

/** Makes Astro render within its root: without an adapter it renders in the working directory. */
function keepWithinRoot(): AstroIntegration {
  return {
    name: 'felkod:keep-within-root',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'felkod:keep-within-root',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  }
}

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number]

/** Packages are found from here: a temporary root has no node_modules. */
function resolveFromPackage(): VitePlugin {
  return {
    name: 'felkod:resolve-from-package',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const isInPackage = importer?.includes('node_modules') ?? false
      if (!/^(?:astro|i18next)(?:\/|$)/.test(id) || isInPackage) return null
      return this.resolve(id, fileURLToPath(import.meta.url), { ...options, skipSelf: true })
    },
  }
}

/**
 * Bundles every package into the server build. One that is left out is resolved at run time in the
 * folders above the root, which is a temporary folder: anyone may have put a package there.
 */
function bundleEverything(): VitePlugin {
  return {
    name: 'felkod:bundle-everything',
    apply: 'build',
    configEnvironment: () => ({ resolve: { noExternal: true } }),
  }
}

/** What Vite calls the module that the pages import their data from. */
export const siteModule = '\0virtual:felkod/site'

/** `virtual:felkod/site` reads its data when the pages are rendered, so that no bundle holds it. */
function siteDataModule(data: string): VitePlugin {
  return {
    name: 'felkod:site-data',
    resolveId: (id) => (id === 'virtual:felkod/site' ? siteModule : null),
    load: (id) =>
      id === siteModule
        ? `import { readFileSync } from 'node:fs'
export const site = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'))`
        : null,
  }
}
