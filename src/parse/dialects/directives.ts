import type { Nodes } from 'mdast'
import { readAttributes } from '../html/read-html.ts'

export interface Directive {
  /** Lower case: `image`, `no-loc`, `zone`, `include`. */
  name: string
  attributes: Record<string, string>
}

/** `:::image source="x.png":::` or `[!INCLUDE [x](x.md)]`, whose address is the attribute `url`. */
export function readDirective(value: string): Directive {
  if (value.startsWith(':::')) {
    const [, name, rest] = /^:::\s*([a-z-]+)([\s\S]*?)(?::::)?$/.exec(value)!
    return { name: name!, attributes: readAttributes(rest!) }
  }
  const bare = /^\[!video\s+(\S+?)\s*\]$/i.exec(value)
  if (bare !== null) return { name: 'video', attributes: { url: bare[1]! } }
  const name = /^\[!([\w-]+)/.exec(value)![1]!.toLowerCase()
  const attributes: Record<string, string> = {}
  const address = /\]\(\s*(?:<([^<>]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))/.exec(value)
  const url = address?.[1] ?? address?.[2]
  if (url !== undefined) attributes['url'] = url
  return { name, attributes }
}

/** Whether a reader sees anything of a node: of a zone's beginning, say, no one does. */
export function shows(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type !== 'docsDirective') return true
  return ['image', 'no-loc', 'video'].includes(readDirective(node.value).name)
}
