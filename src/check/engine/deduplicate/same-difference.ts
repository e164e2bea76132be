import type { Place } from '../../../model/place.ts'
import { isPoint, overlap, within, type Alarm } from '../raised.ts'
import { Intervals } from '../../../text/intervals.ts'

type Side = 'target' | 'source'

/**
 * What rules have said of one segment, to be asked whether a later rule's finding sees the same
 * difference: it names the same words or the same place, it is a part of what was said, or setting
 * that right sets it right. Different faults side by side are not the same. An answer does not take
 * longer the more was said.
 */
export class Said {
  readonly #expected = new Set<string | null>()
  readonly #actual = new Set<string | null>()
  readonly #both = new Set<string>()
  /** What was expected and is not there at all. */
  readonly #lost = new Set<string>()
  readonly #corrections = new Corrections()
  readonly #fixes: Intervals<Alarm>
  /** What is right once the characters that hide in it are gone; null where none hides. */
  readonly #uncovered: ReadonlySet<string> | null
  readonly #evidence: Readonly<Record<Side, Intervals<Evidence>>>

  /** `alarms` are of one segment, each of a rule before those that are asked about. */
  constructor(alarms: readonly Alarm[]) {
    for (const { finding } of alarms) {
      const { expected, actual } = finding
      this.#expected.add(expected)
      this.#actual.add(actual)
      this.#both.add(both(expected, actual))
      if (actual === null && expected !== null) this.#lost.add(expected)
      if (actual) this.#corrections.add(actual, expected ?? '')
    }
    this.#fixes = new Intervals(
      alarms.filter(({ finding }) => finding.fix !== null),
      ({ finding }) => finding.fix!,
    )
    this.#uncovered = uncovered(alarms.filter(({ finding }) => finding.fix?.text === ''))
    const all = alarms.flatMap((alarm) => evidenceOf(alarm) ?? [])
    const of = (side: Side) =>
      new Intervals(
        all.filter((one) => one.side === side),
        ({ place }) => place,
      )
    this.#evidence = { target: of('target'), source: of('source') }
  }

  has(alarm: Alarm): boolean {
    return (
      this.#hasWords(alarm) ||
      this.#corrections.explain(alarm.finding) ||
      this.#mends(alarm) ||
      this.#hides(alarm) ||
      this.#hasPlace(alarm)
    )
  }

  /** The same words, or those of one side: lost what misses, found what was not expected. */
  #hasWords({ finding: { expected, actual } }: Alarm): boolean {
    if (expected === null && actual === null) return false
    if (expected !== null && this.#lost.has(expected)) return true
    if (expected === null) return this.#actual.has(actual)
    return actual === null ? this.#expected.has(expected) : this.#both.has(both(expected, actual))
  }

  /** A fix writes anew what the finding points at. */
  #mends({ remark: { place } }: Alarm): boolean {
    return !isPoint(place) && this.#fixes.isAround(place)
  }

  /** Without the character that hides in it, what stands there is what is expected. */
  #hides({ finding: { expected, actual } }: Alarm): boolean {
    if (this.#uncovered === null || expected === null) return false
    return bare(actual) === expected || this.#uncovered.has(expected)
  }

  #hasPlace(alarm: Alarm): boolean {
    const own = evidenceOf(alarm)
    if (own === null) return false
    const { side, place } = own
    for (const { place: other, alarm: outer } of this.#evidence[side].around(place))
      if (overlap(other, place) && (isSame(other, place) || isPart(alarm, outer))) return true
    return false
  }
}

/** Corrections of words: what stands there and what is right. */
class Corrections {
  readonly #right = new Map<string, Set<string>>()
  readonly #lengths = new Set<number>()

  add(actual: string, expected: string): void {
    const known = this.#right.get(actual)
    if (known === undefined) this.#right.set(actual, new Set([expected]))
    else known.add(expected)
    this.#lengths.add(actual.length)
  }

  /**
   * Whether one of them, made once or wherever its words stand, leaves nothing of the finding. Such
   * words touch the first difference, so that only these are looked up.
   */
  explain({ actual, expected }: Alarm['finding']): boolean {
    if (actual === null || expected === null) return false
    let same = 0
    while (same < actual.length && actual[same] === expected[same]) same++
    for (const length of this.#lengths)
      for (let at = Math.max(0, same - length); at <= Math.min(same, actual.length - length); at++)
        if (this.#makes(actual, expected, actual.slice(at, at + length))) return true
    return false
  }

  #makes(actual: string, expected: string, part: string): boolean {
    const right = this.#right.get(part)
    if (right === undefined) return false
    const first = actual.indexOf(part)
    const corrected = (times: number): string =>
      expected.slice(first, first + part.length + (expected.length - actual.length) / times)
    const once = corrected(1)
    if (right.has(once) && actual.replace(part, () => once) === expected) return true
    const always = corrected(actual.split(part).length - 1)
    return right.has(always) && actual.replaceAll(part, () => always) === expected
  }
}

function both(expected: string | null, actual: string | null): string {
  return JSON.stringify([expected, actual])
}

function bare(text: string | null): string | null {
  return text === null ? null : text.replace(/[\p{Cf}\p{Cc}]/gu, '')
}

/** The texts and targets of what is marked up around characters that are to be removed. */
function uncovered(removals: readonly Alarm[]): ReadonlySet<string> | null {
  const [first] = removals
  if (first === undefined) return null
  const { article, segment } = first
  const spans = article?.segments[segment ?? -1]?.spans ?? []
  const places = new Intervals(removals, ({ remark }) => remark.place)
  const around = spans.filter(({ place }) => places.isWithin(place))
  const texts = around.flatMap(({ text, target }) => [bare(text), bare(target)])
  return new Set(texts.filter((text) => text !== null))
}

interface Evidence {
  side: Side
  place: Place
  alarm: Alarm
}

/** Where a difference shows: in the translation, or, where something is lost, in the source. */
function evidenceOf(alarm: Alarm): Evidence | null {
  const { remark, article, segment } = alarm
  const whole = segment === null ? undefined : article?.segments[segment]?.place
  const isPinpoint = !isPoint(remark.place) && !(whole && within(whole, remark.place))
  if (isPinpoint) return { side: 'target', place: remark.place, alarm }
  if (alarm.finding.actual !== null || !remark.source) return null
  return { side: 'source', place: remark.source, alarm }
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end
}

/** The outer finding says what the inner one does, and more. */
function isPart({ finding: inner }: Alarm, { finding: outer }: Alarm): boolean {
  return holds(outer.actual, inner.actual) && holds(outer.expected, inner.expected)
}

function holds(outer: string | null, inner: string | null): boolean {
  return inner === null || (outer !== null && outer.includes(inner))
}
