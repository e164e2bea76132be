/**
 * What `index.js` of a message bundle exports: all that is of no particular locale, and what loads one. What
 * each of these does is said in `index.d.ts`.
 */
export { backend } from './backend.ts'
export { codes, facts, isErrorCode } from './code-facts.ts'
export { load, loadDetails, loadResource } from './load.ts'
export { fallbackLng, locales, namespace, source, version } from './locales.ts'
export { match } from './match.ts'
export { resolve } from './resolve-code.ts'
export { toProblem } from './to-problem.ts'
