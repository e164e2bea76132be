import type { Nodes } from 'mdast'
import { withoutPrivateUse } from '../../language/tags.ts'
import { plainText } from '../../render/rich-text.ts'
import { readTags } from '../../parse/html/html-tags.ts'
import { isBlank, linksIn, tagOf, type Link } from './inline-nodes.ts'

/** A cell, cut into what it says. */
export interface CellParts {
  /** The parts between one-word parts ("Or", "Eller"): each variant has one part or more. */
  variants: Nodes[][][]
  /** The last part, where it is there to hold one link. */
  link: { nodes: Nodes[]; link: Link } | null
}

/** Cuts a cell at its blank lines, and reads what its parts are. */
export function cellParts(nodes: readonly Nodes[], locale: string): CellParts {
  const parts = cutAtBlankLines(nodes)
  const end = parts.length - 1
  const last = parts.at(-1)
  const links = parts.length > 1 ? linksIn(last!) : []
  const link = links.length === 1 ? { nodes: parts.pop()!, link: links[0]! } : null
  const variants: Nodes[][][] = [[]]
  parts.forEach((part, index) => {
    // A message of one word is none between two messages: after "Or" comes what it says.
    const isBetween = index < end && variants.at(-1)!.length > 0
    if (isBetween && isOneWord(plainText(part), locale)) variants.push([])
    else variants.at(-1)!.push(part)
  })
  return { variants: variants.filter((variant) => variant.length > 0), link }
}

/** The stretches between two line breaks or more, or between paragraphs of HTML. */
export function cutAtBlankLines(nodes: readonly Nodes[]): Nodes[][] {
  const tags = readTags(nodes)
  const parts: Nodes[][] = []
  let part: Nodes[] = []
  let waiting: Nodes[] = []
  let breaks = 0
  let depth = 0
  const cut = () => {
    if (part.some((node) => !isBlank(node))) parts.push(part)
    part = []
  }
  for (const node of nodes) {
    const tag = tagOf(node, tags)
    if (depth === 0 && (tag?.name === 'br' || node.type === 'break')) {
      breaks++
      waiting.push(node)
    } else if (depth === 0 && tag?.name === 'p') {
      breaks = 2
    } else if (depth === 0 && isBlank(node)) {
      waiting.push(node)
    } else {
      if (breaks > 1) cut()
      else for (const blank of waiting) part.push(blank)
      part.push(node)
      ;[waiting, breaks] = [[], 0]
      if (tag?.kind === 'open') depth++
      if (tag?.kind === 'close') depth = Math.max(0, depth - 1)
    }
  }
  cut()
  return parts
}

function isOneWord(text: string, locale: string): boolean {
  const words = new Intl.Segmenter(withoutPrivateUse(locale), { granularity: 'word' })
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length === 1
}
