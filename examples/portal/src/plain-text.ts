import { element } from './element.ts'

/**
 * A plain text as elements: paragraphs, numbered lines as a list, and what a colon announces as a
 * quotation. Addresses become links; nothing else in it is read as anything but text.
 */
export function plainText(text: string): HTMLElement[] {
  const lines = text.split(/\n+/)
  const lastStep = lines.findLastIndex(isStep)
  const shown: HTMLElement[] = []
  let list: HTMLOListElement | null = null
  for (const [index, line] of lines.entries()) {
    const isAnnounced = /[:：]$/.test(lines[index - 1] ?? '')
    if (isStep(line)) {
      if (list === null) shown.push((list = element('ol', {})))
      list.append(element('li', {}, element('p', {}, linked(line.replace(step, '')))))
      continue
    }
    const isInStep = index < lastStep || isAnnounced
    const block = element(isAnnounced ? 'blockquote' : 'p', {}, linked(line))
    if (list?.lastElementChild && isInStep) list.lastElementChild.append(block)
    else {
      list = null
      shown.push(block)
    }
  }
  return shown
}

const step = /^\d+\. /

function isStep(line: string): boolean {
  return step.test(line)
}

function linked(text: string): (string | HTMLElement)[] {
  return text
    .split(/(https:\/\/\S*[\p{L}\p{N}/])/u)
    .map((part, index) => (index % 2 === 1 ? element('a', { href: part }, part) : part))
}
