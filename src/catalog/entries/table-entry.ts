import type { Nodes } from 'mdast'
import type { Cell, Text } from '../../model/article.ts'
import type { Candidate, Entry, EntryLink, Section } from '../../model/catalog.ts'
import { cellParts } from './cell-parts.ts'
import { detailsOf, type Details } from './details.ts'
import { renderSections, splitAtHeadings } from './split-at-headings.ts'
import { firstSentence, titleOfHeading } from './title-from-heading.ts'
import { textOf, withoutStart } from './inline-nodes.ts'
import { joinTexts, Renderer } from './renderer.ts'
import type { Stretch } from './anchored-parts.ts'

/** What an entry says. */
export type EntryTexts = Pick<
  Entry,
  'title' | 'message' | 'variants' | 'technical' | 'cause' | 'user' | 'admin' | 'sections' | 'links'
>

export const nothing: Text = { plain: '', html: '' }

/** What a row and the sections of its code say. */
export function tableEntry(candidate: Candidate, renderer: Renderer): EntryTexts {
  const { registry, patterns } = renderer.library
  const code = registry.codes[candidate.code!]!
  const cells = columnsOf(candidate, renderer)
  const message = cells.message === undefined ? null : readCell(cells.message.nodes, renderer)
  const technical =
    cells.technical === undefined
      ? null
      : readCell(withoutSupportId(cells.technical.nodes, renderer), renderer)
  const [first = nothing, ...variants] = message?.texts ?? []
  const details = findDetails(candidate, renderer)
  const heading = details?.found.whole?.heading
  const title = heading ? titleOfHeading(heading.plain, code, registry, patterns) : null
  return {
    title: title ?? firstSentence(first.plain, renderer.article.locale),
    message: first,
    variants,
    technical: joinTexts(technical?.texts ?? []),
    ...(details === null ? noDetails : readDetails(details.found, details.renderer)),
    links: [...(message?.links ?? []), ...(technical?.links ?? [])],
  }
}

function columnsOf({ cells }: Candidate, { library }: Renderer) {
  const { entries } = library.registry
  const columns = entries?.from === 'table' ? entries.columns : []
  return Object.fromEntries(columns.map((column, index) => [column, cells[index + 1]])) as Partial<
    Record<'message' | 'technical', Cell>
  >
}

function readCell(
  nodes: readonly Nodes[],
  renderer: Renderer,
): { texts: Text[]; links: EntryLink[] } {
  const { variants, link } = cellParts(nodes, renderer.article.locale)
  const texts = variants.flatMap((parts) => {
    return joinTexts(parts.map((part) => renderer.text(part))) ?? []
  })
  if (link === null) return { texts, links: [] }
  const { url } = link.link
  const label = renderer.plain(link.link.nodes)
  const text = renderer.plain(link.nodes)
  return { texts, links: [{ text, label, url, href: renderer.href(url) }] }
}

/** The cell without its leading support ID and colon. */
function withoutSupportId(nodes: readonly Nodes[], { library }: Renderer): readonly Nodes[] {
  const text = textOf(nodes)
  const [id] = library.patterns.supportIds(text)
  if (id === undefined || !beforeId.test(text.slice(0, id.at))) return nodes
  const end = id.at + id.text.length
  const separator = afterId.exec(text.slice(end))
  return separator === null ? nodes : withoutStart(nodes, end + separator[0].length)
}

const beforeId = /^[\s\p{Cf}\p{Ps}]*$/u

/**
 * A colon or what people write instead of it: a dash, a full stop, a bracket, a line break, or a
 * sentence that begins. "SSPR_0014 is shown" is a sentence with the ID in it.
 */
const afterId =
  /^(?:[\p{Pe}\s\p{Cf}]*(?:[:：]|\p{Pd}(?=\s)|\.(?=\s|$))|[ \t]*\p{Pe}|[ \t]*(?=\n)|\s*$|\s+(?=\p{Lu}))[\s\p{Cf}]*/u

const noDetails = { cause: null, user: null, admin: null, sections: [] }

/** The article's own sections of the code, else those of another article of the locale. */
function findDetails({ code }: Candidate, renderer: Renderer) {
  const { library, article, locale } = renderer
  for (const one of [article, ...library.articlesOf(article.locale)]) {
    const found = detailsOf(one, library.registry, code!)
    if (found !== null) return { found, renderer: new Renderer(one, locale, library) }
  }
  return null
}

function readDetails({ whole, intro, cause, user, admin }: Details, renderer: Renderer) {
  const read = (stretch: Stretch | null) => (stretch === null ? null : renderer.text(stretch.nodes))
  const opening = renderer.text(intro)
  const sections: Section[] =
    cause !== null && opening !== null ? [{ title: '', anchor: null, text: opening }] : []
  return {
    cause: cause === null ? opening : read(cause),
    user: read(user),
    admin: read(admin),
    sections: [...sections, ...otherSections(whole, [cause, user, admin], renderer)],
  }
}

/** What else the section of a code holds: headings with no part of their own. */
function otherSections(
  whole: Stretch | null,
  parts: readonly (Stretch | null)[],
  renderer: Renderer,
): Section[] {
  if (whole === null) return []
  const taken = new Set(parts.flatMap((part) => part?.nodes ?? []))
  const others = splitAtHeadings(whole.nodes).filter(
    ({ heading, nodes }) => heading !== null && !nodes.some((node) => taken.has(node)),
  )
  return renderSections(others, renderer)
}
