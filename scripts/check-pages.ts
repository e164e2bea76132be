/**
 * Checks the types of the site's pages and components, as `astro check` would. It needs the
 * compiler's programming interface, which TypeScript 7 does not have: TypeScript 6 stands beside it
 * as `typescript6`, and is what every import of `typescript` below this file means.
 */
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=\/|$)/, 'typescript6'), context),
})
const { AstroCheck } = await import('@astrojs/language-server/dist/check.js')
const root = join(import.meta.dirname, '..')
const compiler = createRequire(import.meta.url).resolve('typescript6/lib/typescript.js')
const checker = new AstroCheck(root, compiler, join(root, 'tsconfig.pages.json'))
const fileNames = checker.linter.getRootFileNames().filter((file) => file.endsWith('.astro'))
const { errors, warnings } = await checker.lint({ fileNames, logErrors: { level: 'warning' } })
if (fileNames.length === 0) throw new Error('no page was found to check')
if (errors + warnings > 0) process.exitCode = 1
