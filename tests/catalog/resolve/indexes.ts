import type { ResolveIndex } from '../../../src/model/catalog.ts'

/** A catalog like the one that felkod was made for. */
export const sspr: ResolveIndex = {
  codes: ['9', '10', '11', '12', '13', '14', '29', '30'],
  symbols: {
    '9': 'TenantSSPRFlagDisabled',
    '10': 'WritebackNotEnabled',
    '11': 'SsprNotEnabledInUserPolicy',
    '12': 'UserNotLicensed',
    '13': 'UserNotMemberOfScopedAccessGroup',
    '14': 'UserNotProperlyConfigured',
    '29': 'OnPremisesAdminActionRequired',
    '30': 'OnPremisesConnectivityError',
  },
  range: [9, 30],
  supportId: 'SSPR_{code:4}',
  words: ['code', 'error', 'fel', 'felkod', 'hata', 'kod', 'エラー', 'الخطأ', 'خطأ'],
  messages: {
    en: [
      ['9', 'The tenant has switched off password reset. Ask an administrator to switch it on.'],
      ['12', 'A licence is missing from your account. Ask an administrator to assign one.'],
      ['14', 'Your account has too little security information. Ask an administrator for help.'],
      ['29', 'The directory refused the new password. Ask an administrator to look into it.'],
      ['29', 'Something in your own systems is set up wrongly. Only an administrator can help.'],
      ['30', 'The directory could not be reached just now. Wait a few minutes and try again.'],
    ],
    sv: [
      ['12', 'En licens saknas för ditt konto. Be en administratör att tilldela en licens.'],
      ['14', 'Ditt konto har för lite säkerhetsinformation. Be en administratör om hjälp.'],
      ['30', 'Katalogen kunde inte nås just nu. Vänta några minuter och försök igen.'],
    ],
    ja: [['14', 'アカウントに必要なセキュリティ情報が不足しています。管理者に連絡してください。']],
  },
}

/** A catalog whose codes are their own names. */
export const compiler: ResolveIndex = {
  codes: ['C2065', 'C4244', 'LNK1104'],
  symbols: {},
  range: null,
  supportId: null,
  words: ['error', 'warning'],
  messages: { en: [['C2065', "'identifier' : undeclared identifier"]] },
}

/** A catalog whose symbols are words. */
export const words: ResolveIndex = {
  codes: ['3', '7', '0x80070005', '010'],
  symbols: { '3': 'TIMEOUT', '7': 'Denied', '0x80070005': 'Access_Denied' },
  range: [1, 20],
  supportId: 'E{code}',
  words: ['error'],
  messages: {},
}
