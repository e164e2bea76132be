import type { Code } from '../../../model/registry.ts'

/** The key of the one sentence that answers *can I fix this, who can*; null where nobody said. */
export function answerKey(code: Pick<Code, 'fixedBy' | 'retry'>): string | null {
  if (code.fixedBy === null) return code.retry ? 'answer.retry' : null
  return code.retry ? `answer.${code.fixedBy}.retry` : `answer.${code.fixedBy}`
}

/** The key of what to do now where the article does not say. */
export function nowKey(code: Pick<Code, 'fixedBy' | 'retry'>): string {
  if (code.fixedBy === 'admin') return code.retry ? 'code.now.admin.retry' : 'code.now.admin'
  if (code.fixedBy === 'user') return 'code.now.user'
  return code.retry ? 'code.now.retry' : 'code.now.none'
}

/** The key of who can fix it, for lists and filters; null where nobody said. */
export function whoKey(code: Pick<Code, 'fixedBy' | 'retry'>): string | null {
  if (code.fixedBy !== null) return `who.${code.fixedBy}`
  return code.retry ? 'who.retry' : null
}

/** What people call the code: its support ID, else its name, else its number. */
export function idOf(code: Pick<Code, 'code' | 'symbol' | 'supportId'>): string {
  return code.supportId ?? code.symbol ?? code.code
}

/** As the article writes it: `UserNotProperlyConfigured = 14`. */
export function writtenOf(code: Pick<Code, 'code' | 'symbol'>): string {
  return code.symbol === null ? code.code : `${code.symbol} = ${code.code}`
}
