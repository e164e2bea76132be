import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Twice what any of the kinds takes. */
const mostPerCharacter = 6000

/** Kinds whose parsing takes too many steps, of texts that are no longer than so much. */
export function slow(most: number, kinds: readonly string[] = []): Record<string, number> {
  const script = join(import.meta.dirname, '../scripts/bench/hostile-steps.ts')
  const words = [script, String(most), ...kinds]
  const counted = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Record<
    string,
    number
  >
  return Object.fromEntries(Object.entries(counted).filter(([, steps]) => steps > mostPerCharacter))
}
