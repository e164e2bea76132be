import { canonical } from '../../language/tags.ts'
import type { Registry } from '../../model/registry.ts'

/** Tells in which locale's folder a file stands; what stands in none is the source's. */
export function owners({ locales, source }: Registry): (file: string) => string {
  const known = new Map<string, string>()
  return (file) => {
    const folder = file.split('/', 1)[0]!
    let owner = known.get(folder)
    if (owner === undefined) {
      const locale = canonical(folder)
      owner = locale !== null && locales.includes(locale) ? locale : source
      known.set(folder, owner)
    }
    return owner
  }
}
