import { attributesOf } from './html.ts'

export interface Directive {
  /** Lower case: `image`, `no-loc`, `zone`, `include`. */
  name: string
  attributes: Record<string, string>
}

/** `:::image source="x.png":::` or `[!INCLUDE [x](x.md)]`, whose address is the attribute `url`. */
export function readDirective(value: string): Directive {
  if (value.startsWith(':::')) {
    const [, name, rest] = /^:::\s*([a-z-]+)([\s\S]*?)(?::::)?$/.exec(value)!
    return { name: name!, attributes: attributesOf(rest!) }
  }
  const name = /^\[!([\w-]+)/.exec(value)![1]!.toLowerCase()
  const attributes: Record<string, string> = {}
  const address = /\]\(\s*(?:<([^<>]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))/.exec(value)
  const url = address?.[1] ?? address?.[2]
  if (url !== undefined) attributes['url'] = url
  return { name, attributes }
}
