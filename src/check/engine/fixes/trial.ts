import type { Catalog } from '../../../model/catalog.ts'
import type { Finding } from '../../../model/finding.ts'
import { brought, type Verdict } from './new-findings.ts'
import { applyFixes } from './apply-fixes.ts'

/** How a catalog is read and judged with other texts in some of its files. */
export interface Trying {
  /** Reads the catalog with these texts instead of those of its files. */
  reread: (texts: ReadonlyMap<string, string>) => Promise<Catalog>
  judge: (catalog: Catalog) => Verdict
  /** Files that stay as they are. Default: none. */
  untouched?: ReadonlySet<string>
}

/** What is made of the fixes that one check offered. */
export interface Outcome {
  texts: Map<string, string>
  fixed: Finding[]
  /** Those after which the finding would still be there, or another one. */
  left: Finding[]
}

/**
 * Tries the fixes of a check, all at once, and finds out by halves which of them keep what they
 * promise: the finding is gone and no other one has come, in the same file, or of a code or an
 * anchor in any file.
 */
export class Trial {
  readonly #catalog: Catalog
  readonly #before: Verdict
  readonly #trying: Trying
  readonly #texts: ReadonlyMap<string, string>
  readonly #fixed = new Map<string, Finding[]>()
  readonly #left: Finding[] = []
  /** What is still to be tried, a list of groups a file. */
  readonly #queues: Map<string, Finding[][]>
  /** Locales where one file's fix may have broken another file: of these one is tried at a time. */
  readonly #alone = new Set<string>()

  constructor(catalog: Catalog, trying: Trying) {
    this.#catalog = catalog
    this.#before = trying.judge(catalog)
    this.#trying = trying
    this.#texts = new Map(catalog.articles.map(({ file, text }) => [file, text]))
    const offered = this.#before.asked.filter(
      ({ file, fix }) =>
        fix !== null && this.#texts.has(file) && trying.untouched?.has(file) !== true,
    )
    this.#queues = new Map(
      [...Map.groupBy(offered, ({ file }) => file)].map(([file, all]) => {
        const first = applyFixes(this.#texts.get(file)!, all).fixed
        const others = all.filter((finding) => !first.includes(finding))
        return [file, [first, ...others.map((finding) => [finding])]]
      }),
    )
  }

  async run(): Promise<Outcome> {
    while (this.#queues.size > 0) {
      const batch = this.#next()
      if (batch.size > 0) await this.#try(batch)
    }
    const fixed = [...this.#fixed.values()].flat()
    return { texts: this.#write(new Map()), fixed, left: this.#left }
  }

  /** One group of each file, but of one file alone in a locale where that is needed. */
  #next(): Map<string, Finding[]> {
    const batch = new Map<string, Finding[]>()
    const begun = new Set<string>()
    for (const [file, queue] of this.#queues) {
      const { locale } = queue[0]![0]!
      if (this.#alone.has(locale) && begun.has(locale)) continue
      begun.add(locale)
      const group = queue.shift()!
      if (queue.length === 0) this.#queues.delete(file)
      // What overlaps with a fix that is made is for the next check to find anew.
      if (this.#fits(file, group)) batch.set(file, group)
    }
    return batch
  }

  async #try(batch: ReadonlyMap<string, Finding[]>): Promise<void> {
    const catalog = await this.#trying.reread(this.#write(batch))
    const after = this.#trying.judge(catalog).findings
    const corrected = new Set([...this.#fixed.values(), ...batch.values()].flat())
    const news = brought(this.#before, after, corrected)
    const troubled = new Set(news.map(({ file }) => file))
    const shared = new Set(
      news.filter((one) => this.#isShared(one, batch)).map((one) => one.locale),
    )
    const inLocale = Map.groupBy(batch.values(), ([finding]) => finding!.locale)
    for (const [file, group] of batch) {
      const { locale } = group[0]!
      if (shared.has(locale) && inLocale.get(locale)!.length > 1) this.#again(file, [group], locale)
      else if (!troubled.has(file) && !shared.has(locale)) this.#keep(file, group)
      else if (group.length === 1) this.#left.push(group[0]!)
      else this.#again(file, halves(group))
    }
  }

  /** Of what files share, and not what a source had hidden in its translations. */
  #isShared({ rule, file }: Finding, batch: ReadonlyMap<string, Finding[]>): boolean {
    if (!isShared(rule)) return false
    const source = this.#catalog.pairs[file]?.today?.file
    return source === undefined || !batch.has(source)
  }

  #keep(file: string, group: readonly Finding[]): void {
    this.#fixed.set(file, [...(this.#fixed.get(file) ?? []), ...group])
  }

  #again(file: string, groups: Finding[][], alone?: string): void {
    this.#queues.set(file, [...groups, ...(this.#queues.get(file) ?? [])])
    if (alone !== undefined) this.#alone.add(alone)
  }

  #fits(file: string, group: readonly Finding[]): boolean {
    const all = [...(this.#fixed.get(file) ?? []), ...group]
    return applyFixes(this.#texts.get(file)!, all).fixed.length === all.length
  }

  /** The texts of the files with what is fixed, and a batch besides. */
  #write(batch: ReadonlyMap<string, Finding[]>): Map<string, string> {
    return new Map(
      [...new Set([...this.#fixed.keys(), ...batch.keys()])].map((file) => {
        const all = [...(this.#fixed.get(file) ?? []), ...(batch.get(file) ?? [])]
        return [file, applyFixes(this.#texts.get(file)!, all).text]
      }),
    )
  }
}

/** Codes and anchors: what a file says of them is judged with what other files say. */
export function isShared(rule: string): boolean {
  return rule.startsWith('codes/') || rule === 'structure/anchor'
}

function halves(group: readonly Finding[]): Finding[][] {
  const middle = group.length >> 1
  return [group.slice(0, middle), group.slice(middle)]
}
