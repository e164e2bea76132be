import { decodePercent } from './urls.ts'

/** The user and the password of an address, as they are written there. */
export interface Credentials {
  user: string
  password: string
}

/** What stands before the host, `user:password@`; null where there is no password. */
export function credentialsOf(url: string): Credentials | null {
  // Browsers drop line ends and tabs, and take `\` for `/`. Drivers name two schemes: `jdbc:mysql:`.
  const bare = url.trim().replace(/[\t\r\n]/g, '')
  const authority = /^(?:[a-z][a-z\d+.-]*:){0,3}[\\/]{2}([^\\/?#]*)/i.exec(bare)?.[1] ?? ''
  const at = authority.lastIndexOf('@')
  const colon = authority.indexOf(':')
  if (at < 0 || colon < 0 || colon >= at - 1) return null
  return { user: authority.slice(0, colon), password: authority.slice(colon + 1, at) }
}

/**
 * Whether a password only says that one goes there: a name in brackets or of a variable, a word for
 * *password*, signs in its stead.
 */
export function isPlaceholder({ user, password }: Credentials): boolean {
  const text = decodePercent(password).trim()
  if (/^(?:<.*>|&lt;.*&gt;|\{.*\}|\[.*\]|\(.*\)|[%@!]\w+[%@!]|\$.+)$/su.test(text)) return true
  if (/\{\{|\$\{|#\{|<[\p{L} _-]+>|^process\.env\.\w+$/u.test(text)) return true
  // Signs in its stead, or one letter: `u:p@`.
  if (/^(?:[xX]{2,}|[*•●.…_?#-]+|\p{L})$/u.test(text)) return true
  // `MY_TOKEN`, `DB_PASSWORD`: the name of a variable.
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(text)) return true
  const word = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/^[@:]|[\s_.-]+/g, '')
  if (/^(?:foo|bar|baz)$/.test(word)) return decodePercent(user).toLowerCase() !== word
  return names.test(word)
}

/**
 * Words for *password* in many languages, alone or as whose it is: `yourpassword`. Of the words
 * before it at most four: some read as two others, and each doubles the ways to read all of them.
 */
const names = new RegExp(
  `^(?:your|my|the|a|some|user|users|db|app|api|access|personal|auth|admin|insert|enter|mitt|ditt|mein|dein|ihr|mon|votre|ton|tu|su|mi|seu|sua|tuo|mio|jouw|uw|twoje|sifreniz|ваш|мой|あなたの|您的|你的){0,4}` +
    `(?:${[
      'password|passwd|passwort|passphrase|passcode|passord|pass|pword|pwd|pw|token|apikey|key|credentials?|accesstoken|pat',
      'clientsecret|secretkey|changeme|changeit|placeholder|redacted|example',
      'lösenord|losenord|kennwort|adgangskode|kodeord|salasana|wachtwoord|parool|lykilorð',
      'motdepasse|mdp|contraseña|contrasena|clave|senha|palavrapasse|parola|contrasenya|pasahitza',
      'hasło|haslo|heslo|jelszó|jelszo|lozinka|geslo|parole|slaptažodis|şifre|sifre|κωδικός|κωδικος',
      'пароль|парола|лозинка|סיסמה|סיסמא|كلمةالمرور|كلمةالسر|گذرواژه|पासवर्ड|รหัสผ่าน|mậtkhẩu|matkhau|katasandi|sandi',
      'パスワード|密码|密碼|口令|비밀번호|암호',
    ].join('|')})(?:here|hier|här|ici|aquí)?\\d{0,4}$`,
  'u',
)

/** The address with its password left out: reports are read by more people than files are. */
export function masked(url: string, { user, password }: Credentials): string {
  return url.replace(`${user}:${password}@`, () => `${user}:${hidden}@`)
}

/** A text with the password of every address in it left out, or covered unit by unit. */
export function withoutPasswords(text: string, covered = false): string {
  if (!text.includes('@') || !text.includes('//')) return text
  return text.replace(/\/\/[^\s/?#\\"'<>`]+@/g, (address) => {
    const found = credentialsOf(address)
    if (found === null || isPlaceholder(found)) return address
    const cover = covered ? '•'.repeat(found.password.length) : hidden
    return `${address.slice(0, -found.password.length - 1)}${cover}@`
  })
}

/** Stands for a password. */
export const hidden = '•••'

/** Stands for a password beside another one. */
export const anotherHidden = '•••(another)'
