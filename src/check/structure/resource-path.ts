import { posix } from 'node:path'
import { decodePercent } from '../../text/urls.ts'

/**
 * The file that an include or image of `file` names, relative to the catalog folder; null where it
 * leads out of it, as `~/` and `/` do.
 */
export function resourcePath(url: string, file: string): string | null {
  const written = decodePercent(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (/^[~/]/.test(written)) return null
  const path = posix.join(posix.dirname(file), written)
  return path === '..' || path.startsWith('../') ? null : path
}
