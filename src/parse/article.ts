import type { Article, SourceFile } from '../model/article.ts'
import type { Patterns } from '../model/registry.ts'
import { beyondBounds, tooDeep } from './bytes/bounds.ts'
import { deadReferences } from './markdown/dead-references.ts'
import { decode } from './bytes/decode.ts'
import { readFrontMatter, type FrontMatterRead } from './front-matter/read-front-matter.ts'
import { resolveReferences } from './markdown/definitions.ts'
import { lostRows } from './markdown/lost-rows.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { markupFaults } from './html/markup-faults.ts'
import { Lines, placeOf } from '../text/lines.ts'
import { readSegments } from './segments/segments.ts'
import { frontMatterSuppressions } from './segments/suppressions.ts'
import { readTags } from './html/html-tags.ts'

/**
 * Reads one file's bytes as an article. Never throws: what is broken is a fault, what cannot be
 * read is left out.
 */
export function parse(file: SourceFile, patterns: Pick<Patterns, 'row'>): Article {
  const { text, faults, unreadable } = decode(file.bytes)
  const lines = new Lines(text)
  const beyond = beyondBounds(file.bytes.length, lines)
  const article = empty(file, text)
  article.faults = beyond === null ? faults : [...faults, beyond]
  if (beyond !== null || unreadable) return { ...article, unreadable: true }

  const front = readFrontMatter(lines)
  article.faults = [...article.faults, ...front.faults]
  const tree = parseMarkdown(text, front.end)
  const tags = readTags(tree.children)
  if (tags.tooDeep !== null) {
    article.faults.push(tooDeep(lines, placeOf(tags.tooDeep).start))
    return { ...article, frontMatter: front.frontMatter, title: front.title, unreadable: true }
  }
  const markup = markupFaults(tree, tags, lines)
  const references = resolveReferences(tree)
  const read = readSegments(tree, lines, tags, front.title)
  return {
    ...article,
    faults: [...article.faults, ...markup],
    tree,
    ...read,
    definitions: references.definitions,
    frontMatter: front.frontMatter,
    title: titleOf(front, read.segments),
    suppressions: [...frontMatterSuppressions(front, lines), ...read.suppressions],
    deadReferences: deadReferences(read.segments, references, lines),
    lostRows: patterns.row === null ? [] : lostRows(read.segments, lines, tags, patterns.row),
  }
}

function empty({ file, locale, path }: SourceFile, text: string): Article {
  return {
    file,
    locale,
    path,
    text,
    tree: { type: 'root', children: [] },
    frontMatter: { data: {}, keys: {}, place: null },
    title: null,
    segments: [],
    blocks: [
      {
        id: 0,
        kind: 'article',
        parent: null,
        place: new Lines('').place(0, 0),
        depth: 0,
        segments: [],
      },
    ],
    anchors: [],
    definitions: [],
    deadReferences: [],
    resources: [],
    lostRows: [],
    suppressions: [],
    faults: [],
    unreadable: false,
  }
}

function titleOf(front: FrontMatterRead, segments: Article['segments']): Article['title'] {
  if (front.title !== null) return front.title
  const heading = segments.find(({ kind, plain }) => kind === 'heading' && plain !== '')
  return heading === undefined ? null : { text: heading.plain, place: heading.place }
}
