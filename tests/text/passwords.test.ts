import { describe, expect, test } from 'vitest'
import { credentialsOf, isPlaceholder, withoutPasswords } from '../../src/text/passwords.ts'

describe('a password in an address', () => {
  test.each([
    ['https://anna:Vinter2026@example.com/', 'Vinter2026'],
    ['//anna:Vinter2026@example.com', 'Vinter2026'],
    ['ftp://anna:a:b@example.com', 'a:b'],
    ['https://anna:a@b@example.com', 'a@b'],
    ['\\\\anna:abc@example.com', 'abc'],
    ['https://an\nna:abc@example.com', 'abc'],
    ['https://:abc@example.com', 'abc'],
    ['jdbc:mysql://anna:abc@example.com/db', 'abc'],
  ])('%j', (url, password) => {
    const found = credentialsOf(url)!
    expect(found.password).toBe(password)
    expect(isPlaceholder(found)).toBe(false)
  })

  test.each([
    'https://example.com',
    'https://example.com:8080/a@b',
    'https://anna@example.com',
    'https://anna:@example.com',
    'https://example.com/anna:abc@b',
    'https://example.com?u=anna:abc@b',
    'https://example.com#anna:abc@b',
    'mailto:anna:abc@example.com',
    'anna:abc@example.com',
  ])('is none: %s', (url) => expect(credentialsOf(url)).toBeNull())

  test.each([
    ...['password', 'Password', 'pass', 'pwd', 'your-password', 'YOUR_PASSWORD', 'my_token'],
    ...['DB_SECRET', 'xxxx', '***', '…', '<password>', '%3Cpassword%3E', '{password}', '{{ pw }}'],
    ...['$TOKEN', '${TOKEN}', '%PASS%', '[password]', 'lösenord', 'l%C3%B6senord', 'пароль'],
    ...['パスワード', '密码', 'mot-de-passe', 'contraseña', 'password123'],
    ...['!PASS!', '#{token}', '&lt;password&gt;', '@password', 'process.env.TOKEN', 'p'],
    ...['insert-password', 'client_secret', 'changeme', 'REDACTED', 'PLACEHOLDER'],
  ])('only says that one goes there: %s', (password) => {
    expect(isPlaceholder({ user: 'anna', password })).toBe(true)
  })

  test.each([
    'secret',
    'hunter2',
    'passenger',
    'Passw0rd!',
    'anna',
    '123456',
    'ghp_16C7e42F',
    '50%',
  ])('may be one: %s', (password) => expect(isPlaceholder({ user: 'anna', password })).toBe(false))
})

test('is told from a word in a time that grows with its length', () => {
  // Read as `su` and `a` or as `sua`, each of these would double the ways to read them all.
  const password = `${'sua'.repeat(40)}x`
  expect(isPlaceholder({ user: 'anna', password })).toBe(false)
})

test('a text shows no password, and is as long as before where that is asked', () => {
  const text = 'Se `https://anna:abcdef@example.com/x` och https://user:password@example.com, a@b.'
  const shown = 'Se `https://anna:•••@example.com/x` och https://user:password@example.com, a@b.'
  expect(withoutPasswords(text)).toBe(shown)
  expect(withoutPasswords(text, true)).toBe(text.replace('abcdef', '••••••'))
  expect(withoutPasswords('no // address @ all')).toBe('no // address @ all')
})
