/** What keeps a terminal on duty: a screen that stays on, and a count on its icon. Browsers that cannot simply do not. */
import { onMounted, onUnmounted, watch, type Ref } from 'vue'

export function useDuty(waiting: Ref<number>): void {
  let lock: WakeLockSentinel | null = null
  let gone = false

  async function stayOn(): Promise<void> {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
    const next = await navigator.wakeLock?.request('screen').catch(() => null) // a low battery may refuse it
    if (gone) void next?.release()
    else lock = next ?? null
  }
  const badge = (count: number) => void (count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.())?.catch(() => {})

  watch(waiting, badge)
  onMounted(() => {
    void stayOn()
    document.addEventListener('visibilitychange', stayOn) // a hidden page loses the lock
  })
  onUnmounted(() => {
    gone = true
    document.removeEventListener('visibilitychange', stayOn)
    void lock?.release()
    badge(0)
  })
}
