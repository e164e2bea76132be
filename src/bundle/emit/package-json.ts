import type { Registry } from '../../model/registry.ts'

/** `package.json` of the bundle: no dependency, and i18next only for those who use it. */
export function packageJson(registry: Registry): Record<string, unknown> {
  return {
    name: registry.messages.package,
    version: registry.version,
    description: `The messages of the error catalog ${registry.id}, typed, a language at a time.`,
    ...(registry.site.url !== null && { homepage: registry.site.url }),
    type: 'module',
    sideEffects: false,
    // For what reads no `exports`: the modules of the locales are found by their file names.
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': typed('index'),
      './i18next': typed('i18next'),
      ...Object.fromEntries(
        registry.locales.flatMap((locale) => [
          [`./${locale}`, typed(locale)],
          [`./${locale}/details`, typed(`${locale}.details`)],
          [`./${locale}.json`, `./${locale}.json`],
        ]),
      ),
      './manifest.json': './manifest.json',
      './manifest.schema.json': './manifest.schema.json',
      './schema.json': './schema.json',
      './package.json': './package.json',
    },
    peerDependencies: { i18next: '>=23' },
    peerDependenciesMeta: { i18next: { optional: true } },
  }
}

function typed(name: string): { types: string; default: string } {
  return { types: `./${name}.d.ts`, default: `./${name}.js` }
}
