import { fileURLToPath } from 'node:url'
import type { AstroInlineConfig } from 'astro'

export interface ConfigInput {
  /** A folder outside the package: Astro writes into its root. */
  root: string
  /** The folder of the pages, within the root. */
  pages: string
  /** The file that holds the site's data. */
  data: string
  out: string
}

/** How Astro builds and serves the site. */
export function siteConfig({ root, pages, data, out }: ConfigInput): AstroInlineConfig {
  return {
    root,
    srcDir: pages,
    outDir: out,
    cacheDir: `${root}/cache`,
    publicDir: `${root}/public`,
    configFile: false,
    trailingSlash: 'always',
    compressHTML: true,
    devToolbar: { enabled: false },
    build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
    vite: {
      cacheDir: `${root}/vite`,
      build: { modulePreload: false, assetsInlineLimit: 0 },
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [fromPackage(), handOver(data)],
    },
  }
}

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number]

/** Packages are found from here: a temporary root has no node_modules. */
function fromPackage(): VitePlugin {
  return {
    name: 'felkod:from-package',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const isInPackage = importer?.includes('node_modules') ?? false
      if (!/^(?:astro|i18next)(?:\/|$)/.test(id) || isInPackage) return null
      return this.resolve(id, fileURLToPath(import.meta.url), { ...options, skipSelf: true })
    },
  }
}

/** `virtual:felkod/site` reads its data when the pages are rendered, so that no bundle holds it. */
function handOver(data: string): VitePlugin {
  const id = '\0virtual:felkod/site'
  return {
    name: 'felkod:hand-over',
    resolveId: (asked) => (asked === 'virtual:felkod/site' ? id : null),
    load: (asked) =>
      asked === id
        ? `import { readFileSync } from 'node:fs'
export const site = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'))`
        : null,
  }
}
