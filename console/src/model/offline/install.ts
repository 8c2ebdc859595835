/** The service worker that opens the terminal without a network; only where the pages were built and the connection is secure. */
import { ref } from 'vue'

/** Whether the pages open without a network. */
export const installed = ref(false)

export function install(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' }).catch((error: unknown) => console.warn('the terminal will not open offline', error))
  void navigator.serviceWorker.ready.then(() => (installed.value = true))
}
