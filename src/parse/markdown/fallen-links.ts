import type { LinkReference, List, Nodes, Paragraph, Parent, Root } from 'mdast'
import type { Fault } from '../../model/article.ts'
import type { Lines } from '../../text/lines.ts'

/**
 * Markdown that fell apart into text, as translation machines leave it: `[x] (u)`, `(x)[u]`,
 * `! [x](u.png)`, `[x] [1]`, and `[] ` for the box of a task. Each with what puts it together again.
 */
export function fallenLinks(tree: Root, lines: Lines): Fault[] {
  if (!/[\])）]\s*[([（]|!\s+\[|\[\]/.test(lines.text)) return []
  const faults: Fault[][] = []
  eachParent(tree, (node) => {
    if (node.type === 'list') faults.push(tasks(node, lines))
    if (holders.has(node.type)) faults.push(addresses(node, lines), beforeLinks(node, lines))
  })
  return faults.flat()
}

const holders = new Set(['paragraph', 'heading', 'tableCell'])

function eachParent(node: Nodes, look: (node: Parent & Nodes) => void): void {
  if (!('children' in node)) return
  look(node)
  for (const child of node.children) eachParent(child, look)
}

/** An address that a reader cannot take for anything else. */
const address = String.raw`(?:https?:\/\/|mailto:)[^\s()[\]<>（）]{3,2000}`
const target = String.raw`(?:${address}|#[\p{L}\p{N}_-]{1,100}|(?:\.{0,2}\/)?[\p{L}\p{N}_%./-]{0,200}\.(?:mdx?|html?|png|jpe?g|gif|svg|webp)(?:#[\p{L}\p{N}_-]{1,100})?)`
const label = String.raw`[^[\]()（）\\\n]{1,200}`

const apart = new RegExp(
  String.raw`(?<![\\!\]])\[(?<text>${label})\][ \t\u00A0\u3000]*[(（][ \t]*(?<to>${target})[ \t]*[)）]`,
  'gu',
)
const turned = new RegExp(
  String.raw`(?<![\\\]\p{L}\p{N}])[(（](?<text>${label})[)）][ \t]?\[(?<to>${target})\]`,
  'gu',
)

function addresses(node: Parent & Nodes, lines: Lines): Fault[] {
  const { start, text } = bare(node, lines)
  return [apart, turned].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: actual, groups }) => {
      const { text: shown, to } = groups as { text: string; to: string }
      const from = start + index
      return fault(lines, from, from + actual.length, `[${shown}](${to})`)
    }),
  )
}

/** A picture whose `!` stands apart, and a reference whose label does. */
function beforeLinks(node: Parent & Nodes, lines: Lines): Fault[] {
  const { start, text } = bare(node, lines)
  return (node.children as Nodes[]).flatMap((child) => {
    const isReference = child.type === 'linkReference' && isShortcut(child)
    const isPicture = child.type === 'link' && picture.test(child.url)
    if (!isReference && !isPicture) return []
    const [from, end] = [child.position!.start.offset!, child.position!.end.offset!]
    const near = text.slice(Math.max(0, from - start - longest), from - start)
    const before = (isPicture ? mark : labelled).exec(near)
    if (before === null || lines.text[from] !== '[') return []
    const [all, kept] = before as unknown as [string, string]
    return [fault(lines, from - all.length, end, kept + lines.text.slice(from, end))]
  })
}

/** A label and the space behind it are no longer. */
const longest = 300

const picture = /\.(?:png|jpe?g|gif|svg|webp)$/i
const mark = /(?<![^\s(])(!)[ \t\u00A0]+$/
const labelled = new RegExp(String.raw`(?<![\\!\]])(\[${label}\])[ \t\u00A0]+$`)

function isShortcut({ referenceType }: LinkReference): boolean {
  return referenceType === 'shortcut'
}

/** `[] ` at the start of an item of a list that has tasks. */
function tasks({ children }: List, lines: Lines): Fault[] {
  if (!children.some(({ checked }) => typeof checked === 'boolean')) return []
  return children.flatMap(({ checked, children: [first] }) => {
    if (typeof checked === 'boolean' || first?.type !== 'paragraph') return []
    const start = (first as Paragraph).position!.start.offset!
    if (!/^\[\][ \t]/.test(lines.text.slice(start, start + 3))) return []
    return [fault(lines, start, start + 2, '[ ]')]
  })
}

function fault(lines: Lines, start: number, end: number, expected: string): Fault {
  const actual = lines.text.slice(start, end)
  const reason = `Unexpected \`${actual}\`, which is shown as text, expected \`${expected}\``
  const fix = { start, end, text: expected }
  return { kind: 'markup', reason, place: lines.place(start, end), expected, actual, fix }
}

/** What of a block is text, bare addresses included; the rest is blanked out, its length kept. */
function bare(node: Parent & Nodes, { text }: Lines): { start: number; text: string } {
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
  let shown = ''
  for (const child of node.children as Nodes[]) {
    const from = child.position?.start.offset ?? start
    const to = child.position?.end.offset ?? start
    const isBare = child.type === 'link' && !/[[<]/.test(text[from]!)
    if (child.type === 'text' || isBare || from < start + shown.length) continue
    shown += text.slice(start + shown.length, from) + '\uFFFC'.repeat(to - from)
  }
  shown += text.slice(start + shown.length, end)
  return { start, text: shown }
}
