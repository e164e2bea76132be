import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** A real Chromium: the one that npm brings, or an installed one where npm has none to bring. */
export async function startBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64')
    return await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      // With one process for all, the browser ends with the first page that is closed.
      args: sparticuz.args.filter((flag) => flag !== '--single-process'),
    })
  const executablePath = installed.find((path) => existsSync(path))
  if (executablePath === undefined)
    throw new Error('No Chromium is installed; install Chrome to run this test')
  return await chromium.launch({ executablePath })
}
