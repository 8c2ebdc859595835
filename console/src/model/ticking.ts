import { onUnmounted, ref, type Ref } from 'vue'

let ahead = 0 // how far the server's clock is ahead of this machine's, ms

/** Duty rooms' clocks are wrong more often than the server's; what is prefilled must not lie in the server's future. */
export function setServerTime(now: string): void {
  ahead = Date.parse(now) - Date.now()
}
/** How far the server's clock is ahead, ms; kept by a terminal that opens without it. */
export const aheadOfDevice = (): number => ahead
export function setAhead(milliseconds: number): void {
  ahead = milliseconds
}
/** The server's time as far as this browser knows it; epoch ms. */
export const serverNow = (): number => Date.now() + ahead

/** The server's time, every second; epoch ms. */
export function useNow(): Ref<number> {
  const now = ref(serverNow())
  const timer = window.setInterval(() => (now.value = serverNow()), 1000)
  onUnmounted(() => window.clearInterval(timer))
  return now
}
