/** Doing one thing of the directory: busy while it lasts, a refusal shown where it was asked for. */
import { ref } from 'vue'
import { troubleOf, type Trouble } from '../../model/loading'

export function useAttempt() {
  const busy = ref(false)
  const trouble = ref<Trouble | null>(null)
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    busy.value = true
    trouble.value = null
    try {
      await work()
      return true
    } catch (error) {
      trouble.value = troubleOf(error)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, trouble, attempt }
}
