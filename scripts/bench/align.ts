/** What processor time the alignment of long articles takes: `node scripts/bench/align.ts`. */
import type { Article } from '../../src/model/article.ts'
import { align } from '../../src/pair/align/align.ts'
import { changes } from '../../src/pair/diff/changes.ts'
import { parse } from '../../src/parse/article.ts'

type Prose = (words: number) => string

const cases: Record<string, (section: number, prose: Prose, random: () => number) => string> = {
  'an article of sections': (section, prose) =>
    [
      `## ${prose(5)}`,
      `${prose(40)} \`code-${section}\` ${prose(20)}`,
      `- ${prose(12)}\n- [${prose(3)}](page-${section}.md)\n- ${prose(9)}`,
      `${prose(30)} ${section * 7}`,
    ].join('\n\n'),
  'nothing but prose': (_, prose, random) =>
    Array.from({ length: 6 }, () => prose(5 + Math.floor(random() * 60))).join('\n\n'),
  'one long table': (section, prose) =>
    Array.from(
      { length: 2 },
      (_, row) => `| Symbol${section}x${row} = ${section} | ${prose(20)} | ${prose(12)} |`,
    ).join('\n'),
  'all alike': () => Array.from({ length: 6 }, () => 'The same words again.').join('\n\n'),
}

for (const [name, section] of Object.entries(cases)) {
  const [source, target] = [article('en', section, name), article('sv', section, name)]
  const before = article('en', section, name, 400)
  const [aligned, matches] = timed(() => align(source, target))
  const [compared, changed] = timed(() => changes(before, source, []))
  const paired = matches.filter((match) => match.source !== null && match.target !== null).length
  console.log(
    `${name}: ${source.segments.length} × ${target.segments.length} segments aligned in ${aligned} ms (${paired} pairs), compared with an older text in ${compared} ms (${changed.length} changes)`,
  )
}

/** A translation lacks a section in the middle; an older text ends sooner. */
function article(
  locale: string,
  section: (typeof cases)[string],
  name: string,
  count = 834,
): Article {
  const random = numbers(1)
  const table = name === 'one long table'
  const parts = Array.from({ length: count }, (_, index) =>
    section(index, proseOf(locale, random), random),
  )
  if (locale === 'sv') parts.splice(300, 1)
  const text = table ? ['| a | b | c |', '| - | - | - |', ...parts].join('\n') : parts.join('\n\n')
  const bytes = new TextEncoder().encode(text)
  return parse({ file: `${locale}/a.md`, locale, path: 'a.md', bytes }, { row: null })
}

/** Words of a language of 8,000, few of them common; one in fifty is a name that no one translates. */
function proseOf(locale: string, random: () => number): Prose {
  const word = () => {
    const rank = Math.floor(8000 ** random())
    return random() < 0.02 ? `Name${letters(rank % 300)}` : `${letters(rank)}${locale}`
  }
  return (words) => Array.from({ length: words }, word).join(' ')
}

function letters(number: number): string {
  return [...(number * 7919 + 1000).toString()].map((digit) => 'etaoinshrd'[Number(digit)]).join('')
}

/** Numbers from 0 to 1 that are the same every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

function timed<T>(work: () => T): [number, T] {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return [Math.round((user + system) / 1000), result]
}
