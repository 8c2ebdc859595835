import { createI18n } from 'vue-i18n'
import { en } from './en'
import { zh } from './zh'

const kept = (() => {
  try {
    return localStorage.getItem('hufu-language')
  } catch {
    return null
  }
})()

export const i18n = createI18n({
  legacy: false,
  locale: kept === 'en' ? 'en' : 'zh',
  fallbackLocale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  messages: { zh, en },
})
