/** The stations of the tour: real things on real screens. It runs in the demonstration only, and only when it is asked for. */
export interface Station { name: 'demonstration' | 'intake' | 'whatIf' | 'incidents' | 'level' | 'authority' | 'matrix' | 'clocks' | 'terminal' | 'plans' | 'help'; at: 'here' | '/desk' | 'board' | '/terminal' | '/plans'; testid: string }

export const STATIONS: readonly Station[] = [
  { name: 'demonstration', at: 'here', testid: 'demonstration' },
  { name: 'intake', at: '/desk', testid: 'intake-form' },
  { name: 'whatIf', at: '/desk', testid: 'what-if-panel' },
  { name: 'incidents', at: '/desk', testid: 'incident-list' },
  { name: 'level', at: 'board', testid: 'board-level' },
  { name: 'authority', at: 'board', testid: 'authority' },
  { name: 'matrix', at: 'board', testid: 'matrix' },
  { name: 'clocks', at: 'board', testid: 'clocks' },
  { name: 'terminal', at: '/terminal', testid: 'inbox-waiting' },
  { name: 'plans', at: '/plans', testid: 'plan-list' },
  { name: 'help', at: 'here', testid: 'help-open' },
]

const PATIENCE_MS = 3000
/** The thing on the page, as soon as it is there; null where this person's screen has none. */
export function found(testid: string): Promise<HTMLElement | null> {
  const look = () => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  return new Promise((resolve) => {
    const now = look()
    if (now) return resolve(now)
    const end = (element: HTMLElement | null) => {
      observer.disconnect()
      window.clearTimeout(timer)
      resolve(element)
    }
    const observer = new MutationObserver(() => {
      const element = look()
      if (element) end(element)
    })
    observer.observe(document.body, { subtree: true, childList: true })
    const timer = window.setTimeout(() => end(null), PATIENCE_MS)
  })
}
