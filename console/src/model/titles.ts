/** The name of the window: what this screen is about, and which screen it is. */
import { ref, watch } from 'vue'
import type { Router } from 'vue-router'
import { i18n } from '../words'
import { language } from './appearance'
import { screenOf } from './screens'

/** What the screen is about, where it knows more than its name; a screen sets it when it has read it. */
export const subject = ref('')

export function nameWindows(router: Router): void {
  router.afterEach((to, from) => {
    document.documentElement.dataset.address = to.fullPath // where the screens are; the page may still be reading
    if (to.path !== from.path) subject.value = ''
  })
  watch([subject, language, router.currentRoute], () => {
    const screen = screenOf(router.currentRoute.value)
    const { t } = i18n.global
    document.title = [subject.value, screen ? t(`screen.${screen}.name`) : '', t('app.name')].filter(Boolean).join(' — ')
  }, { immediate: true, flush: 'post' })
}
