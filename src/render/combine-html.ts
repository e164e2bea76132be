import type { Html } from '../model/article.ts'

/** Pieces of HTML one after another; what is a string has no places to fill. */
export function joinHtml(pieces: readonly (Html | string)[]): Html {
  let joined: Html = { html: '' }
  for (const piece of pieces) {
    const next = typeof piece === 'string' ? { html: piece } : moved(piece, joined.html.length)
    const slots = [...(joined.slots ?? []), ...(next.slots ?? [])]
    const quotation = joined.quotation ?? next.quotation
    joined = {
      html: joined.html + next.html,
      ...(slots.length === 0 ? {} : { slots }),
      ...(quotation === undefined ? {} : { quotation }),
    }
  }
  return joined
}

/** Without white space at either end. */
export function trimHtml(given: Html): Html {
  const trimmed = given.html.trimStart()
  return { ...moved(given, trimmed.length - given.html.length), html: trimmed.trimEnd() }
}

/** The same with its places `by` units further on. */
function moved({ html, slots, quotation }: Html, by: number): Html {
  const move = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  })
  return {
    html,
    ...(slots === undefined ? {} : { slots: slots.map((slot) => move(slot)) }),
    ...(quotation === undefined ? {} : { quotation: move(quotation) }),
  }
}
