/** How the screens look to the person at this browser: language, light, contrast, size of letters. Kept per browser, never on the server. */
import { ref, watch } from 'vue'
import { i18n } from '../words'

export const LANGUAGES = ['zh', 'en'] as const
export const THEMES = ['auto', 'light', 'dark'] as const
export const CONTRASTS = ['auto', 'more', 'normal'] as const
export const SIZES = ['normal', 'large', 'larger'] as const
export type Language = (typeof LANGUAGES)[number]

/** One choice out of a closed set; what is kept and no longer known falls back to the first. */
export function kept<T extends string>(name: string, all: readonly T[]) {
  const key = `hufu-${name}`
  const choice = ref(all[0]!)
  try {
    choice.value = all.find((one) => one === localStorage.getItem(key)) ?? all[0]!
  } catch {
    // a browser that keeps nothing: the choice holds until the page is left
  }
  window.addEventListener('storage', (event) => {
    if (event.key === key) choice.value = all.find((one) => one === event.newValue) ?? all[0]!
  }) // chosen in another tab
  watch(choice, (value) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // as above
    }
  })
  return choice
}
export const language = kept('language', LANGUAGES)
export const theme = kept('theme', THEMES)
export const contrast = kept('contrast', CONTRASTS)
export const size = kept('size', SIZES)

/** Puts the choices on the page, now and whenever they or the wishes of the system change. */
export function applyAppearance(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const more = window.matchMedia('(prefers-contrast: more)')
  const put = () => {
    const on = document.documentElement
    on.dataset.theme = theme.value === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.value
    on.dataset.contrast = contrast.value === 'auto' ? (more.matches ? 'more' : 'normal') : contrast.value
    on.dataset.size = size.value
    on.lang = language.value === 'en' ? 'en' : 'zh-CN'
    i18n.global.locale.value = language.value
  }
  watch([language, theme, contrast, size], put, { immediate: true, flush: 'sync' })
  dark.addEventListener('change', put)
  more.addEventListener('change', put)
}
