import type { YamlCause } from './cause.ts'
import { yamlEntries } from './lines-of-keys.ts'
import { quote } from './quote.ts'
import { rewritten } from './values.ts'

/**
 * The first text for readers that YAML cuts at ` #`, where that is certain: `title: Error #5`. A
 * comment has words of its own, and says nothing where it is empty.
 */
export function cutValue(source: string): YamlCause | null {
  if (!/[ \t]#(?:\d|[ \t]*(?:[\r\n]|$))/.test(source)) return null
  for (const entry of yamlEntries(source)) {
    const { key, kind, from, to, end } = entry
    if (kind !== 'plain' || from === to || !isForReaders.test(key ?? '')) continue
    const rest = source.slice(to, end)
    const cut = /^[ \t]+#(?:\d[^\r\n]*?)?(?=[ \t]+#(?:[ \t]|$)|[ \t]*$)/.exec(rest)?.[0]
    if (cut === undefined) continue
    const number = /#\d*/.exec(cut)![0]
    return {
      wrong: `\`${number}\` in a value without quotes, where YAML ends it`,
      right: 'quotes around the whole value',
      exact: true,
      ...rewritten(entry, [from, to + cut.length], quote(source.slice(from, to + cut.length))),
    }
  }
  return null
}

const isForReaders =
  /^(?:title|description|summary|subtitle|sidebar_label|sidebarTitle|linkTitle|nav_title)$/
