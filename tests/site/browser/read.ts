import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostile, odd, type World } from './world.ts'

/** Reading: the answer, what is copied, in which language, and what the page is. */
export function reading(world: () => World): void {
  test('what the administrator needs is copied, in both languages, with time and address', async () => {
    const page = await world().open('sv/errors/14/', {
      locale: 'sv',
      timezoneId: 'Europe/Stockholm',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Kopiera det administratören behöver' }).click()
    await page.getByText('Kopierat').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.match(/SSPR_0014/g)!.length).toBeGreaterThan(2)
    expect(copied).toContain('Fel: UserNotProperlyConfigured = 14 (SSPR_0014)')
    expect(copied).toContain('Error: UserNotProperlyConfigured = 14 (SSPR_0014)')
    expect(copied).toMatch(/Tid: .*GMT\+0[12]:00/)
    expect(copied).toContain(`Anvisningar till dig: ${world().url}sv/errors/14/#error-14-admin`)
  })

  test('a code copies itself', async () => {
    const page = await world().open('en/errors/14/', {
      locale: 'en',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByTitle('Copy SSPR_0014').click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('SSPR_0014')
  })

  test('the language is switched, and the place on the page kept', async () => {
    const page = await world().open('sv/errors/14/', { locale: 'sv' })
    await page.locator('#error-14-admin').scrollIntoViewIfNeeded()
    await page.evaluate(() => document.querySelector('#error-14-admin')!.scrollIntoView())
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await page.waitForURL('**/en/errors/14/#error-14-admin')
    expect(page.url()).toBe(`${world().url}en/errors/14/#error-14-admin`)
  })

  test('no deep link is redirected; the reader’s language is offered in that language', async () => {
    const page = await world().open('en/errors/14/', { locale: 'sv-SE' })
    await page.getByText('Den här sidan finns på svenska.').waitFor()
    expect(page.url()).toBe(`${world().url}en/errors/14/`)
    await page.getByRole('button', { name: 'Nej tack' }).click()
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.offer').count()).toBe(0)
  })

  test('a page is not offered in a language that it is not translated into', async () => {
    const site = world().states.url
    const page = await world().open('en/errors/9/', { site, locale: 'sv-SE' })
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.offer').count()).toBe(0)
    await page.goto(`${site}en/errors/10/`)
    await page.getByText('Den här sidan finns på svenska.').waitFor()
  })

  test('English runs from left to right in Arabic', async () => {
    const page = await world().open('ar/errors/14/', { locale: 'ar' })
    expect(await page.locator('#original [lang=en]').getAttribute('dir')).toBe('ltr')
  })

  test('a text with links stays in one line', async () => {
    const page = await world().open('en/errors/14/#technical', { locale: 'en' })
    expect(
      await page.locator('#technical .prose').evaluate((one) => getComputedStyle(one).display),
    ).toBe('block')
  })

  test('what an address points at is unfolded', async () => {
    const page = await world().open('sv/errors/14/#technical', { locale: 'sv' })
    await page.locator('#technical[open]').waitFor()
  })

  test('an article may be called anything', async () => {
    const page = await world().open('en/', { site: world().states.url, locale: 'en' })
    await page.getByRole('link', { name: odd.title }).first().click()
    await page.locator('h1', { hasText: odd.title }).waitFor()
    expect(decodeURIComponent(new URL(page.url()).pathname)).toContain(odd.slug)
  })

  test('only an explicit choice is remembered', async () => {
    const page = await world().open('sv/errors/14/', { locale: 'sv' })
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'العربية' }).click()
    await page.waitForURL('**/ar/errors/14/')
    await page.goto(`${world().url}go/?code=9`)
    await page.waitForURL('**/ar/errors/9/')
  })

  test('the case for support is composed in both languages and leaves by mail alone', async () => {
    const page = await world().open('sv/errors/14/', { locale: 'sv' })
    await page.locator('.others').getByRole('link', { name: 'Be om hjälp' }).click()
    await page.waitForURL('**/sv/support/?code=SSPR_0014')
    await page.getByLabel('Vad hände?').fill('Mars & Venus')
    await page.getByLabel('Typ av konto').selectOption('cloud')
    const message = (await page.locator('[data-preview]').textContent())!
    expect(message).toContain('Typ av konto: Endast i molnet')
    expect(message).toContain('Kind of account: Cloud only')
    expect(message.match(/Mars & Venus/g)).toHaveLength(2)
    const mail = await page.getByRole('link', { name: 'Skicka med e-post' }).getAttribute('href')
    expect(mail).toMatch(
      /^mailto:helpdesk@example\.com\?subject=Hj%C3%A4lp%20med%20SSPR_0014&body=/,
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Spara som fil' }).click()
    expect((await download).suggestedFilename()).toBe('support.txt')
  })

  test('without script there is everything but the search', async () => {
    const page = await world().open('', { javaScriptEnabled: false })
    await page
      .getByRole('link', { name: /Svenska/ })
      .last()
      .click()
    await page.getByRole('link', { name: /SSPR_0014/ }).click()
    await page.waitForURL('**/sv/errors/14/')
    expect(await page.locator('.copy').textContent()).toContain('SSPR_0014')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await page.waitForURL('**/en/errors/14/')
    await page.locator('#search').fill('14')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/go/?code=14&lang=en')
    await page.getByRole('link', { name: 'SSPR_0014' }).click()
    await page.waitForURL('**/errors/14/')
  })

  test('a wrong address knows all languages, at any depth', async () => {
    const page = await world().open('sv/errors/15/')
    world().forgive('/sv/errors/15/')
    for (const words of ['This page does not exist', 'Sidan finns inte', 'هذه الصفحة غير موجودة'])
      await page.getByText(words).waitFor()
    await page.getByRole('link', { name: 'Svenska: Alla fel' }).click()
    await page.waitForURL('**/sv/')
    expect(page.url()).toBe(`${world().url}sv/`)
  })

  test('the keyboard skips to the content and reaches every part', async () => {
    const page = await world().open('en/errors/14/', { locale: 'en' })
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the content',
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    const reached: string[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''))
    }
    expect(reached).toEqual(
      expect.arrayContaining([
        'All errors',
        'Copy what your administrator needs',
        'Technical details',
        'SSPR_0014',
        'Ask for help',
      ]),
    )
  })

  describe('honest pages', () => {
    const read = (path: string): Promise<string> =>
      readFile(join(world().states.folder, path, 'index.html'), 'utf8')
    const address = 'https://help.example.com/sspr'

    test('a missing translation shows the source in its own language, out of the index', async () => {
      const html = await read('sv/errors/9')
      expect(html).toContain('Sidan är inte översatt ännu.')
      expect(html).toContain('<meta name="robots" content="noindex">')
      expect(html).toContain(`<link rel="canonical" href="${address}/en/errors/9/">`)
      expect(html).not.toContain('hreflang="x-default"')
      expect(html).not.toContain('data-pagefind-body')
      const page = await world().open('sv/errors/9/', { site: world().states.url, locale: 'sv' })
      expect(await page.locator('h1').getAttribute('lang')).toBe('en')
      await page.keyboard.press('/')
      await page.keyboard.type('turned off for everyone')
      await page.getByRole('option').first().waitFor()
      expect(
        await page.locator('[role=option][lang=sv]').filter({ hasText: 'SSPR_0009' }).count(),
      ).toBe(0)
    })

    test('what is shown in English is marked so, and Swedish within it', async () => {
      const langOf = (selector: string): Promise<string | undefined> =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => one.closest<HTMLElement>('[lang]')?.lang)
      const open = { site: world().states.url, locale: 'sv' }
      const page = await world().open('sv/articles/troubleshoot-sspr/', open)
      expect(await langOf('.others a[href$="/errors/9/"] > span')).toBe('en')
      expect(await langOf('.others a[href$="/errors/10/"] > span')).toBe('sv')
      await page.goto(`${world().states.url}sv/errors/9/`)
      expect(await langOf('.copy-text b:text("Meddelande")')).toBe('sv')
      expect(await langOf('.copy-text bdi:text("password")')).toBe('en')
    })

    test('an outdated one says since when and what changed, the original beside it', async () => {
      const page = await world().open('sv/errors/10/', { site: world().states.url, locale: 'sv' })
      await page.getByText('ändrades den 4 mars 2026').waitFor()
      const time = page.locator('.notice time')
      expect(await time.getAttribute('datetime')).toMatch(/^2026-03-04/)
      await page.getByText('Det här har ändrats').click()
      expect(await page.locator('del').textContent()).toBe('on')
      expect(await page.locator('ins').textContent()).toBe('off')
      await page.getByRole('link', { name: 'Läs originalet' }).click()
      await page.waitForURL('**/en/errors/10/')
    })

    test('what an article says is text, wherever it is shown', async () => {
      const page = await world().open('sv/', { site: world().states.url, locale: 'sv' })
      expect(await page.locator('.codes .title').nth(3).textContent()).toBe(hostile)
      await page.locator('input[type=search]').fill('SSPR_0012')
      expect(await page.getByRole('option').first().locator('strong').textContent()).toBe(hostile)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/sv/errors/12/')
      expect(await page.locator('h1').textContent()).toBe(hostile)
      expect(await page.locator('img').count()).toBe(0)
      await page.goto(`${world().states.url}sv/?q=${encodeURIComponent(hostile)}`)
      await page.locator('#results-title q').waitFor()
      expect(await page.locator('img').count()).toBe(0)
    })

    test('a retired code keeps its page and says so', async () => {
      expect(await read('en/errors/11')).toContain('This code is no longer in use.')
      expect(await read('sv/errors/11')).toContain('Det går inte att veta om originalet')
    })

    test('hreflang, canonical and sitemap stand only for what is really translated', async () => {
      const html = await read('en/errors/9')
      expect(html).toContain(`hreflang="en" href="${address}/en/errors/9/"`)
      expect(html).not.toContain(`hreflang="sv" href="${address}/sv/errors/9/"`)
      expect(html).toContain(`hreflang="x-default" href="${address}/errors/9/"`)
      expect(html).toContain('href="https://git.example.com/en/troubleshoot-sspr.md#L')
      const map = await readFile(join(world().states.folder, 'sitemap.xml'), 'utf8')
      expect(map).not.toContain('<loc>https://help.example.com/sspr/sv/errors/9/')
      expect(map).toContain('<loc>https://help.example.com/sspr/sv/errors/10/')
      await expect(readFile(join(world().folder, 'sitemap.xml'))).rejects.toThrow('ENOENT')
    })
  })
}
