import { expect, test } from 'vitest'
import type { World } from './world.ts'

const article = 'articles/troubleshoot-sspr/'

/** Questions as people ask them, and the page that answers. */
const asked: Record<string, [question: string, page: string][]> = {
  en: [
    ['my company has turned off password reset', 'errors/9/'],
    ['what is password writeback and why is it off', 'errors/10/'],
    ['nobody has set up a policy for resetting passwords', 'errors/11/'],
    ['do I need a license to reset my password', 'errors/12/'],
    ['how do I get added to the group', 'errors/13/'],
    ['it wants to verify me but I never added a phone', 'errors/14/'],
    ['my new password was not saved', 'errors/29/'],
    ['the service account has no permission', 'errors/29/'],
    ['the connection was lost, should I try again', 'errors/30/'],
    ['why is the password reset menu missing', `${article}#configuration-menu`],
    ['I have tried too many times and am blocked', `${article}#usage`],
    ['the text message with the code never arrives', `${article}#usage`],
  ],
  sv: [
    ['det står att lösenordsåterställning är avstängd', 'errors/9/'],
    ['vad är tillbakaskrivning av lösenord', 'errors/10/'],
    ['ingen har bestämt någon princip', 'errors/11/'],
    ['behöver jag en licens för att byta lösenord', 'errors/12/'],
    ['mitt konto är inte med i gruppen', 'errors/13/'],
    ['hur lägger jag till säkerhetsinformation', 'errors/14/'],
    ['vad ska jag säga till min admin om 14', 'errors/14/'],
    ['mitt nya lösenord sparades inte', 'errors/29/'],
    ['det går inte att ansluta till organisationen', 'errors/30/'],
    ['varför syns inte menyn lösenordsåterställning', `${article}#configuration-menu`],
    ['sms med kod kommer aldrig', `${article}#usage`],
    ['konfiguration', `${article}#configuration`],
  ],
  ar: [
    ['إعادة تعيين كلمة المرور غير مفعلة في مؤسستي', 'errors/9/'],
    ['ما هي الكتابة العكسية لكلمة المرور', 'errors/10/'],
    ['لا توجد سياسة', 'errors/11/'],
    ['هل أحتاج إلى ترخيص', 'errors/12/'],
    ['حسابي ليس في المجموعة', 'errors/13/'],
    ['كيف أضيف معلومات الأمان', 'errors/14/'],
    ['لم أسجل رقم هاتف', 'errors/14/'],
    ['لم يتم حفظ كلمة المرور الجديدة', 'errors/29/'],
    ['لا يمكن الاتصال بمؤسستي', 'errors/30/'],
    ['لماذا لا تظهر القائمة', `${article}#configuration-menu`],
    ['رسالة نصية لا تصل', `${article}#usage`],
  ],
}

/** The right page is among the first three. */
export function questions(world: () => World): void {
  test.each(Object.keys(asked))('questions in %s', async (locale) => {
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
