/** Keys that work anywhere but in a field: `?` help, `/` search, `[` `]` tabs, `g` and a letter for a place. They can be turned off. */
import { kept } from './appearance'

export const singleKeys = kept('shortcuts', ['on', 'off'] as const)
export const PLACES = { d: '/desk', w: '/warnings', t: '/terminal', p: '/plans', i: '/dictionary' } as const

const TYPED = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
let waiting = false // for the letter after g

function tab(step: number): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('main [data-testid*="tab-"]')].filter((one) => /^(plan-)?tab-/.test(one.dataset.testid ?? ''))
  const now = tabs.findIndex((one) => one.getAttribute('aria-current') === 'page' || one.getAttribute('aria-selected') === 'true')
  const next = tabs[(now + step + tabs.length) % tabs.length]
  next?.click()
  next?.focus()
}

/** @returns how to stop listening */
export function listenForKeys(acts: { help: () => void; go: (place: string) => void }): () => void {
  const press = (event: KeyboardEvent) => {
    const at = event.target as HTMLElement
    if (singleKeys.value === 'off' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || at.closest?.(TYPED)) return
    const inDialog = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].some((one) => one.checkVisibility()) // closed ones stay in the page, hidden
    const place = waiting && event.key in PLACES ? PLACES[event.key as keyof typeof PLACES] : null
    waiting = !inDialog && event.key === 'g'
    if (event.key === '?' || event.key === '？') acts.help()
    else if (inDialog) return
    else if (place) acts.go(place)
    else if (event.key === '/') document.querySelector<HTMLElement>('main input[type=search]')?.focus()
    else if (event.key === '[') tab(-1)
    else if (event.key === ']') tab(1)
    else return
    event.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
