/** Reading something and keeping it current with the live stream. */
import { onUnmounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { NoAnswer, Refused } from '../api/client'
import { listen, listenToRosters } from '../api/live'
import type { LiveChange, Problem } from '../api/wire'
import { language } from './appearance'
import { i18n } from '../words'
import { serverNow } from './ticking'

export type Trouble = Problem | 'no-answer' | 'unexpected'

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.problem
  if (error instanceof NoAnswer) return 'no-answer'
  console.error(error)
  return 'unexpected'
}

/**
 * What a refusal says, in the language of the screens; its title where it has no more to say. Programs are told the path of a field
 * ("/answeredAt"), people what stands above it.
 * @param entry what the field is called on this screen
 */
export function said(problem: Problem, entry?: string): string {
  const english = language.value === 'en'
  const text = english ? problem.detailEn || problem.titleEn : problem.detail || problem.title
  if (!problem.field || !text.includes(problem.field)) return text
  const { t } = i18n.global
  const name = entry ? t('trouble.entry', { entry }) : t('trouble.thisEntry')
  const [before, ...after] = text.split(problem.field)
  return english ? before + name + after.join(name) : before!.trimEnd() + name + after.map((one) => one.trimStart()).join(name)
}

export interface Loaded<T> {
  value: ShallowRef<T | null>
  trouble: Ref<Trouble | null>
  busy: Ref<boolean>
  /** when the value was read, epoch ms */
  readAt: Ref<number>
  refresh: () => Promise<void>
}

const SETTLE_MS = 70 // changes that come together are read together

/** @param rosters whether a change of any roster concerns it too */
export function useLoaded<T>(read: () => Promise<T>, concerns: (change: LiveChange) => boolean = () => false, rosters = false): Loaded<T> {
  const value = shallowRef<T | null>(null)
  const trouble = ref<Trouble | null>(null) as Ref<Trouble | null>
  const busy = ref(false)
  const readAt = ref(serverNow())
  let again = false
  let timer = 0
  let gone = false

  async function refresh(): Promise<void> {
    if (busy.value) {
      again = true
      return
    }
    busy.value = true
    do {
      again = false
      try {
        const answer = await read()
        if (gone) return
        value.value = answer
        readAt.value = serverNow()
        trouble.value = null
      } catch (error) {
        trouble.value = troubleOf(error)
      }
    } while (again)
    busy.value = false
  }

  const soon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(refresh, SETTLE_MS)
  }
  const stop = listen((change) => (change === 'reset' || concerns(change)) && soon())
  const stopRosters = rosters ? listenToRosters(soon) : () => {}
  watch(language, refresh) // the server's own sentences come in the language that was asked for
  onUnmounted(() => {
    gone = true
    stop()
    stopRosters()
    window.clearTimeout(timer)
  })
  void refresh()
  return { value, trouble, busy, readAt, refresh }
}
