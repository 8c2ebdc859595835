import { onUnmounted, ref, type Ref } from 'vue'

/** The wall clock, every second; epoch ms. */
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  const timer = window.setInterval(() => (now.value = Date.now()), 1000)
  onUnmounted(() => window.clearInterval(timer))
  return now
}
