/** Doing something that may be refused: what went wrong stands beside the button. */
import { ref, type Ref } from 'vue'
import { troubleOf, type Trouble } from './loading'

export interface Attempts {
  trouble: Ref<Trouble | null>
  busy: Ref<boolean>
  /** true when it was done */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>
}

export function useAttempts(): Attempts {
  const trouble = ref<Trouble | null>(null) as Ref<Trouble | null>
  const busy = ref(false)
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
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
  return { trouble, busy, attempt }
}
