/** Which screen stands at which address of the router; each has a name, a help of two sentences and a place in the manual. */
import type { RouteLocationNormalizedLoaded } from 'vue-router'

export const SCREENS = {
  '/sign-in': 'signIn',
  '/setup': 'setup',
  '/desk': 'desk',
  '/incidents/:id': 'board',
  '/incidents/:id/evaluation': 'evaluation',
  '/incidents/:id/replay': 'replay',
  '/incidents/:id/documents': 'documents',
  '/warnings/:id/documents': 'documents',
  '/register': 'register',
  '/directory': 'directory',
  '/roster': 'roster',
  '/comparison': 'comparison',
  '/plans': 'plans',
  '/plans/:id': 'planRoom',
  '/plans/:id/contacts': 'contacts',
  '/plans/:id/checklists': 'checklists',
  '/warnings': 'warnings',
  '/warnings/:id': 'warning',
  '/terminal': 'terminal',
  '/admin': 'admin',
  '/messages': 'messages',
  '/roll-calls': 'rollCalls',
  '/roll-calls/:id': 'rollCall',
  '/account': 'account',
  '/admin/first-steps': 'firstSteps',
  '/admin/access': 'adminAccess',
  '/admin/tokens': 'adminTokens',
  '/admin/audit': 'adminAudit',
  '/admin/health': 'adminHealth',
  '/dictionary': 'dictionary',
  '/:rest(.*)*': 'notFound',
} as const
export type ScreenName = (typeof SCREENS)[keyof typeof SCREENS]

/** The screen at an address; null before the first one is open. */
export function screenOf(route: RouteLocationNormalizedLoaded): ScreenName | null {
  const path = route.matched.at(-1)?.path
  return path !== undefined && path in SCREENS ? SCREENS[path as keyof typeof SCREENS] : null
}
