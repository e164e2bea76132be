import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { World } from './world.ts'

/** Finding: what is typed or pasted leads to its page. */
export function finding(world: () => World): void {
  const search = async (page: Page, query: string): Promise<void> => {
    const field = page.getByRole('combobox').or(page.getByRole('searchbox')).first()
    await field.focus()
    await field.fill(query)
  }
  const options = (page: Page) => page.getByRole('option')
  const path = (page: Page): string => page.url().slice(world().url.length)

  test('a Swedish search finds Swedish pages, and English ones below', async () => {
    const page = await world().open('sv/', { locale: 'sv' })
    await search(page, 'saknar licens')
    await options(page).nth(1).waitFor()
    expect(await options(page).first().getAttribute('lang')).toBe('sv')
    expect(await options(page).allTextContents()).toContainEqual(
      expect.stringContaining('SSPR_0012'),
    )
    const english = page.getByRole('group', { name: 'På engelska' })
    expect(await english.getByRole('option').first().getAttribute('lang')).toBe('en')
    const languages = await options(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('lang')).join(' '),
    )
    expect(languages).toMatch(/^(?:sv )+(?:en )+$/)
  })

  test.each([
    '14',
    '0x0e',
    'SSPR_0014',
    'sspr 14',
    'UserNotProperlyConfigured = 14',
    'fel 14',
    'felkod 14',
  ])('%s and Enter goes straight to the page', async (query) => {
    const page = await world().open('sv/errors/9/', { locale: 'sv' })
    await search(page, query)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/errors/14/')
    expect(path(page)).toBe('sv/errors/14/')
  })

  test.each([
    ['', 'sv-SE', 'sv/errors/14/'],
    ['errors/9/', 'ar', 'ar/errors/14/'],
    ['', 'da', 'en/errors/14/'],
  ])(
    'a page in no particular language, /%s, answers in the reader’s: %s',
    async (at, locale, to) => {
      const page = await world().open(at, { locale })
      await search(page, 'SSPR_0014')
      await options(page).first().waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/${to}`)
      expect(path(page)).toBe(to)
    },
  )

  test('words on such a page are those of the reader, too', async () => {
    const page = await world().open('', { locale: 'sv' })
    await search(page, 'licens')
    await options(page).nth(1).waitFor()
    expect(await options(page).first().getAttribute('lang')).toBe('sv')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/?q=licens')
  })

  test('and stem as they do in that language', async () => {
    const page = await world().open('errors/9/', { locale: 'ar' })
    await search(page, 'الترخيص')
    await options(page).nth(1).waitFor()
    expect(await options(page).locator('mark').allTextContents()).toContain('ترخيص')
  })

  test('a pasted message is recognised, in whatever language', async () => {
    const page = await world().open('sv/', { locale: 'sv' })
    await search(
      page,
      'Only some groups in your organization may reset their own passwords, and your account is in none of them.',
    )
    await page.locator('[role=option].exact').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/errors/13/')
    expect(path(page)).toBe('sv/errors/13/')
  })

  test.each([
    ['15', '15 används inte.'],
    ['SSPR_0015', 'SSPR_0015 används inte.'],
    ['SSPR_0099', 'SSPR_0099 är inte någon av våra koder.'],
    ['fel 99', 'fel 99 är inte någon av våra koder.'],
  ])('%s is said to lead nowhere, with what to do next', async (query, words) => {
    const page = await world().open('sv/errors/9/', { locale: 'sv' })
    await search(page, query)
    await page.getByText(words, { exact: true }).first().waitFor()
    expect(await options(page).allTextContents()).toEqual(['Alla fel', 'Be om hjälp'])
    expect(await page.getByRole('status').first().textContent()).toContain(words)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/support/?code=*')
    expect(await page.getByLabel('Supportkod').inputValue()).toBe(query)
  })

  test('a word that no page has finds none that merely has its first letters', async () => {
    const page = await world().open('sv/', { locale: 'sv' })
    await search(page, 'omelett')
    await page.getByText('Inga träffar.', { exact: true }).first().waitFor()
  })

  test('a number that is no code but stands on a page is found there', async () => {
    const page = await world().open('en/', { locale: 'en' })
    await search(page, '33008')
    await page.getByText('33008 is not one of our codes.', { exact: true }).first().waitFor()
    await options(page).getByText('SSPR_0029').waitFor()
    await search(page, 'event 33008')
    await page.getByText('is not one of our codes').first().waitFor({ state: 'hidden' })
    expect(await options(page).first().textContent()).toContain('SSPR_0029')
  })

  test('where the search cannot be loaded, codes are answered and the other ways shown', async () => {
    const page = await world().open('sv/errors/9/', { locale: 'sv' })
    await page.route('**/pagefind/**', (route) => route.abort())
    await search(page, 'licens')
    await page.getByText('Sökningen kunde inte läsas in.').first().waitFor()
    expect(await options(page).allTextContents()).toEqual(['Alla fel', 'Be om hjälp'])
    await search(page, '14')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/errors/14/')
    world().forgive('/sv/errors/9/: Failed to load resource: net::ERR_FAILED')
    world().forgive('agefind')
  })

  test('two codes are asked about', async () => {
    const page = await world().open('en/', { locale: 'en' })
    await search(page, 'SSPR_0009 or SSPR_0030')
    await page.getByText('Which one do you see?').first().waitFor()
    expect(await options(page).first().textContent()).toContain('SSPR_0009')
    expect(await options(page).nth(1).textContent()).toContain('SSPR_0030')
  })

  test('the field opens with / and Ctrl+K, from anywhere', async () => {
    const page = await world().open('sv/articles/troubleshoot-sspr/', { locale: 'sv' })
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    await page.keyboard.type('a/b')
    expect(await page.locator('#search').inputValue()).toBe('a/b')
    await page.locator('h1').click()
    await page.keyboard.press('Control+k')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
  })

  test('arrows choose, Escape closes, and screen readers are told', async () => {
    const page = await world().open('en/errors/9/', { locale: 'en' })
    await page.keyboard.press('/')
    await page.keyboard.type('license')
    await options(page).nth(1).waitFor()
    const field = page.getByRole('combobox')
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const active = await field.getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ results?/)
    await page.keyboard.press('Escape')
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const [label] = await page.locator('[aria-selected=true] strong').allTextContents()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/errors/9/'))
    expect(await page.locator('main').textContent()).toContain(label!)
  })

  test('words and Enter list all results, filtered by who can fix them', async () => {
    const page = await world().open('sv/errors/9/', { locale: 'sv' })
    await search(page, 'licens')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/?q=licens')
    await page.locator('.hits a').first().waitFor()
    const before = await page.locator('.hits a').count()
    await page.getByRole('radio', { name: 'Administratören' }).check()
    await page.waitForFunction((n) => document.querySelectorAll('.hits a').length < n, before)
    expect(await page.locator('.hits a').count()).toBeGreaterThan(0)
    expect(path(page)).toBe('sv/?q=licens')
  })

  test.each([
    ['code=14&lang=sv', 'sv/errors/14/'],
    ['code=SSPR_0030&mkt=sv-SE', 'sv/errors/30/'],
    ['code=9&lang=ar', 'ar/errors/9/'],
    ['code=9&lang=tlh', 'errors/9/'],
    ['code=9&lang=&mkt=sv-SE', 'sv/errors/9/'],
    ['code=9&lang=tlh&mkt=ar-EG', 'ar/errors/9/'],
  ])('/go/?%s leads to %s', async (query, target) => {
    const page = await world().open(`go/?${query}`)
    await page.waitForURL(`**/${target}`)
    expect(path(page)).toBe(target)
  })

  test('/go/ says of a code that it does not know what the search says, in the language', async () => {
    const page = await world().open('go/?code=77&lang=sv', { locale: 'sv' })
    await page.waitForURL('**/sv/?q=77')
    const status = page.getByRole('status').filter({ hasText: '77 är inte någon av våra koder.' })
    await status.waitFor()
    expect(await page.locator('.filter').count()).toBe(0)
    await page.locator('.ways').getByRole('link', { name: 'Be om hjälp' }).click()
    await page.waitForURL('**/sv/support/?code=77')
  })

  test('/go/ lists every code and language, and says which one it does not know', async () => {
    const page = await world().open('go/?code=77&lang=tlh')
    await page.getByText('There is no error 77.').waitFor()
    expect(await page.locator('.every a[lang=sv]').count()).toBe(8)
  })

  test('an ID stands apart from its title, whichever way the text runs', async () => {
    for (const locale of ['sv', 'ar']) {
      const page = await world().open(`${locale}/?q=SSPR_0014`, { locale })
      const [id, title] = await Promise.all(
        ['.hits .id', '.hits a'].map((one) => page.locator(one).first().boundingBox()),
      )
      const apart =
        locale === 'ar' ? id!.x - (title!.x + title!.width) : title!.x - (id!.x + id!.width)
      expect(apart).toBeGreaterThan(4)
    }
  })
}
