/** Reading something and keeping it current with the live stream. */
import { onUnmounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { NoAnswer, Refused } from '../api/client'
import { listen, listenToRosters } from '../api/live'
import type { LiveChange, Problem } from '../api/wire'
import { language } from './appearance'
import { serverNow } from './ticking'

export type Trouble = Problem | 'no-answer' | 'unexpected'

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.problem
  if (error instanceof NoAnswer) return 'no-answer'
  console.error(error)
  return 'unexpected'
}

/** What a refusal says, in the language of the screens; its title where it has no more to say. */
export const said = (problem: Problem) => (language.value === 'en' ? problem.detailEn || problem.titleEn : problem.detail || problem.title)

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
