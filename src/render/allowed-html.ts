import type { Schema } from 'hast-util-sanitize'
import { allowed, dropped } from '../parse/html/elements.ts'

/** What a page may hold. Everything else is dropped, and its text stays. */
export const schema: Schema = {
  tagNames: [...allowed],
  attributes: {
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref'],
    abbr: ['title'],
    aside: [
      ['className', 'note'],
      ['dataAlert', 'note', 'tip', 'important', 'warning', 'caution'],
    ],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    details: ['open'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start', 'reversed'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    '*': ['id', 'dir', 'lang'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
  strip: [...dropped],
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
  clobberPrefix: '',
}
