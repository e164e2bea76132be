import type { Schema } from 'hast-util-sanitize'

/** What a page may hold. Everything else is dropped, and its text stays. */
export const schema: Schema = {
  tagNames:
    'a abbr aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
      ' ',
    ),
  attributes: {
    a: ['href', 'title'],
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
  strip: ['script', 'style', 'template', 'noembed', 'noframes'],
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
