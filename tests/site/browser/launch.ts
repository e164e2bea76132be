import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** The browser that npm brings; where there is none for the machine, one that is installed. */
export async function launch(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
  const executablePath =
    process.platform === 'linux' && process.arch === 'x64'
      ? await sparticuz.executablePath()
      : installed.find((path) => existsSync(path))
  return chromium.launch({
    ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--font-render-hinting=none'],
  })
}
