/** The plain text below each heading of a page, by the heading's anchor. */
export function sectionText(html: string): Map<string, string> {
  return new Map(sectionsOf(html).map(([anchor, below]) => [anchor, plainOf(below)]))
}

/** The anchors of headings below which there is nothing but links: further reading. */
export function linkLists(html: string): Set<string> {
  const found = sectionsOf(html).filter(
    ([, below]) =>
      below.includes('<a ') && plainOf(below.replaceAll(/<a\b[\s\S]*?<\/a>/g, '')) === '',
  )
  return new Set(found.map(([anchor]) => anchor))
}

function sectionsOf(html: string): [anchor: string, below: string][] {
  return html.split(/(?=<h[1-6]\b)/).flatMap((piece) => {
    const anchor = /^<h[1-6]\b[^>]*\sid="([^"]*)"/.exec(piece)?.[1]
    return anchor === undefined ? [] : [[anchor, piece.replace(/^[\s\S]*?<\/h[1-6]>/, '')]]
  })
}

/** HTML without its tags, on one line: for comparing, not for showing. */
export function plainOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
