import type { Messages, Problem } from './api.ts'
import { facts, codeAddress } from './code-facts.ts'
import type { ErrorCode, Locale } from './catalog-types.ts'
import { load } from './load.ts'

interface Options<In extends Locale | Messages> {
  locale: In
  instance?: string | undefined
}

export function toProblem(code: ErrorCode, options: Options<Messages>): Problem
export function toProblem(code: ErrorCode, options: Options<Locale>): Promise<Problem>
export function toProblem(
  code: ErrorCode,
  { locale, instance }: Options<Locale | Messages>,
): Problem | Promise<Problem> {
  if (typeof locale === 'string')
    return load(locale).then((messages) => toProblem(code, { locale: messages, instance }))
  const { title, message, lang } = locale.entry(code)
  return {
    type: codeAddress(code),
    title,
    detail: message,
    ...(instance !== undefined && { instance }),
    code,
    reason: facts(code).symbol ?? code,
    lang,
  }
}
