import { isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { meansSame, type OutputFile } from '../index.ts'

/** The files of a new catalog: one article with two errors, small enough to read in a minute. */
export function newCatalog(): OutputFile[] {
  return [
    { path: 'catalog.yaml', content: catalog },
    { path: 'glossary.yaml', content: glossary },
    { path: 'en/troubleshoot.md', content: article },
  ]
}

const catalog = `# What exists, and how it is found in the articles.
id: my-errors
version: 0.1.0
source: en
range: [1, 9]                     # a number in the range that is not listed below is reserved
supportId: "APP_{code:4}"         # zero-padded to four digits
entries:
  from: table
  row: "{symbol} = {code}"        # what the first cell of an entry's row holds
  columns: [message, technical]   # the cells after it, in order
  details: "error-{code}"         # the anchor of the section that explains a code
codes:
  1: { symbol: NetworkUnreachable, fixedBy: user, retry: true }
  2: { symbol: AccountLocked, fixedBy: admin }
site:
  title: { en: My error help }
`

const glossary = `# Terms that a translation keeps, or translates in one way only.
- term: APP
`

const article = `---
title: Troubleshoot the app
description: What each error means, and what to do about it.
---

# Troubleshoot the app

Find your error in the table, then read what to do.

## Errors {#errors}

| Error | Message | Technical details |
| --- | --- | --- |
| NetworkUnreachable = 1 | The app can't reach the network. Check your connection and try again. | APP_0001: No route to the server. |
| AccountLocked = 2 | Your account is locked. Ask your administrator to unlock it. | APP_0002: The account has the state Locked. |

### Error 1: The network can't be reached {#error-1}

#### Why this happens {#error-1-cause}

Your device is offline, or a firewall stops the app.

#### What you can do {#error-1-user}

Turn on Wi-Fi or mobile data, and try again.

### Error 2: Your account is locked {#error-2}

#### Why this happens {#error-2-cause}

Someone typed the wrong password too often.

#### What your administrator does {#error-2-admin}

Open the account in the admin center and select **Unlock**.
`

/**
 * `catalog.yaml` with one more locale, where it lists them; as it was where it does not, and where
 * the locale is there under any tag that means the same.
 */
export function withLocale(text: string, tag: string): string {
  const list = parseDocument(text).get('locales', true)
  if (!isSeq(list) || !list.range) return text
  const tags = list.items.map((item) => (isScalar(item) ? (item.source ?? '') : ''))
  if (tags.some((known) => meansSame(known, tag))) return text
  const [start, end] = list.range
  const last = list.items.at(-1)
  if (list.flow) {
    const close = text.lastIndexOf(']', end)
    return `${text.slice(0, close)}${last ? ', ' : ''}${tag}${text.slice(close)}`
  }
  if (!isNode(last) || !last.range) return text
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  return `${text.slice(0, last.range[1])}\n${indent}- ${tag}${text.slice(last.range[1])}`
}
