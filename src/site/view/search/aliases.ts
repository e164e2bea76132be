import type { Code } from '../../../model/registry.ts'

/**
 * Further spellings of a code, for a search that knows only whole words: `SSPR_0014` is also
 * `SSPR0014`, `SSPR 14`; `UserNotProperlyConfigured` is also its four words.
 */
export function aliasesOf({ code, symbol, supportId }: Code): string[] {
  const spellings = [code]
  if (symbol !== null) spellings.push(symbol, ...symbol.split(/(?<=[\p{Ll}\d])(?=\p{Lu})/u))
  if (supportId !== null) {
    const [, letters = '', digits = ''] = /^(.*?)[^\p{L}\d]*(\d+)$/u.exec(supportId) ?? []
    spellings.push(supportId, letters + digits, digits, letters + code)
  }
  return [...new Set(spellings.filter((spelling) => spelling !== ''))]
}
