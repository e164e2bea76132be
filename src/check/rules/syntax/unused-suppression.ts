import type { Rule } from '../../rule.ts'

/** Judged last, by `suppress.ts`: only when all has been seen is it known what was suppressed. */
export const unusedSuppression: Rule = {
  id: 'syntax/unused-suppression',
  severity: 'warn',
  says: 'a suppression that suppresses nothing, or gives no reason',
  why: 'A suppression that outlives its fault hides the next one, and one without a reason cannot be reviewed.',
}
