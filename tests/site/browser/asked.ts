import { expect, test } from 'vitest'
import type { World } from './world.ts'

/** Ten questions a language, as people ask them, and the page that answers. */
const asked: Record<string, [question: string, page: string][]> = {
  en: [
    ['my license is missing', 'errors/12/'],
    ['password reset turned off', 'errors/9/'],
    ['writeback switched off', 'errors/10/'],
    ['no policy', 'errors/11/'],
    ['not in the right group', 'errors/13/'],
    ['security information phone number missing', 'errors/14/'],
    ['service account permission event log', 'errors/29/'],
    ['could not reach your network try again', 'errors/30/'],
    ['menu is missing', 'articles/troubleshoot-sspr/'],
    ['blocked for 24 hours', 'articles/troubleshoot-sspr/'],
  ],
  sv: [
    ['jag saknar licens', 'errors/12/'],
    ['lösenordsåterställning avstängd', 'errors/9/'],
    ['tillbakaskrivning', 'errors/10/'],
    ['konfiguration', 'articles/troubleshoot-sspr/'],
    ['ingår inte i gruppen', 'errors/13/'],
    ['säkerhetsinformation saknas', 'errors/14/'],
    ['tjänstkontot saknar behörighet', 'errors/29/'],
    ['når inte nätverket', 'errors/30/'],
    ['ingen princip', 'errors/11/'],
    ['menyn saknas', 'articles/troubleshoot-sspr/'],
  ],
  ar: [
    ['الترخيص', 'errors/12/'],
    ['إعادة تعيين كلمة المرور موقوفة', 'errors/9/'],
    ['الكتابة العكسية', 'errors/10/'],
    ['سياسة إعادة التعيين', 'errors/11/'],
    ['المجموعة', 'errors/13/'],
    ['معلومات الأمان', 'errors/14/'],
    ['حفظ كلمة المرور', 'errors/29/'],
    ['الشبكة', 'errors/30/'],
    ['القائمة غير ظاهرة', 'articles/troubleshoot-sspr/'],
    ['التسجيل', 'articles/troubleshoot-sspr/'],
  ],
}

/** The right page is among the first three. */
export function questions(world: () => World): void {
  test.each(Object.keys(asked))('ten questions in %s', async (locale) => {
    const page = await world().open(`${locale}/`, { locale })
    const field = page.locator('input[type=search]')
    const wrong: string[] = []
    for (const [question, answer] of asked[locale]!) {
      await field.fill('')
      await page.locator('.answers').waitFor({ state: 'hidden' })
      await field.fill(question)
      await page
        .locator('.answers [role=option]')
        .first()
        .waitFor()
        .catch(() => undefined)
      const found = await page
        .locator('.answers [role=option]')
        .evaluateAll((all) => all.slice(0, 3).map((one) => (one as HTMLElement).dataset.href!))
      const paths = found.map((href) => href.replace(`${world().url}${locale}/`, ''))
      if (!paths.some((path) => path.startsWith(answer)))
        wrong.push(`${question}: ${paths.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })
}
