import { createI18n } from 'vue-i18n'
import { en } from './en'
import { zh } from './zh'

/** Which language is shown is set by model/appearance.ts. */
export const i18n = createI18n({ legacy: false, locale: 'zh' as 'zh' | 'en', fallbackLocale: 'zh', missingWarn: false, fallbackWarn: false, messages: { zh, en } })
