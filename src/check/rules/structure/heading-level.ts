import type { Article, Segment } from '../../../model/article.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Pair } from '../../../model/pair.ts'
import { inFile } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const headingLevel: Rule = {
  id: 'structure/heading-level',
  severity: 'warn',
  says: "a heading's depth differs",
  why: 'Readers and screen readers find their way by the outline, and a section swallows the next.',
  article: judge,
}

function* judge({ pair }: ArticleSubject): Iterable<Remark> {
  if (!pair?.base) return
  const { base, target } = pair
  for (const [here, there] of headings(pair, base)) {
    if (here.depth === there.depth) continue
    const [expected, actual] = [here, there].map(({ depth }) => '#'.repeat(depth))
    yield {
      file: target.file,
      place: there.place,
      segment: there.index,
      reason: `Unexpected heading level \`${actual}\`, expected \`${expected}\``,
      source: inFile(base.file, here.place),
      expected: expected!,
      actual: actual!,
      fix: otherMark(target, there, expected!),
    }
  }
}

function headings({ matches, target }: Pair, base: Article): [Segment, Segment][] {
  return matches
    .filter((match) => match.source !== null && match.target !== null)
    .map((match): [Segment, Segment] => [
      base.segments[match.source!]!,
      target.segments[match.target!]!,
    ])
    .filter(([here, there]) => here.kind === 'heading' && there.kind === 'heading')
}

/** Nothing for a heading that is underlined. */
function otherMark({ text }: Article, { place, depth }: Segment, mark: string): Fix | null {
  const start = text.lastIndexOf('\n', place.start - 1) + 1
  const before = /^(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*(#{1,6})(?=[ \t])/.exec(
    text.slice(start, place.start),
  )
  if (before === null || before[1]!.length !== depth) return null
  const end = start + before[0].length
  return { start: end - depth, end, text: mark }
}
