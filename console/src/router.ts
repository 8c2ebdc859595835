import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from './api/client'
import { readSetup } from './api/hufu'
import { demonstration, forget, home, known, recall, session } from './model/session'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => (session.value ? home(session.value) : '/sign-in') },
    { path: '/sign-in', component: () => import('./screens/SignIn.vue'), meta: { open: true, bare: true } },
    { path: '/setup', component: () => import('./screens/Setup.vue'), meta: { open: true, bare: true } },
    { path: '/desk', component: () => import('./screens/Desk.vue') },
    { path: '/incidents/:id', component: () => import('./screens/CommandBoard.vue') },
    { path: '/incidents/:id/evaluation', component: () => import('./screens/Evaluation.vue') },
    { path: '/incidents/:id/replay', component: () => import('./screens/Replay.vue') },
    { path: '/incidents/:id/documents', component: () => import('./screens/Documents.vue'), props: { of: 'incidents' } },
    { path: '/warnings/:id/documents', component: () => import('./screens/Documents.vue'), props: { of: 'warnings' } },
    { path: '/register', component: () => import('./screens/PaperRegister.vue') },
    { path: '/messages', component: () => import('./screens/Messages.vue') },
    { path: '/roll-calls', component: () => import('./screens/RollCalls.vue') },
    { path: '/roll-calls/:id', component: () => import('./screens/RollCall.vue') },
    { path: '/directory', component: () => import('./screens/Directory.vue') },
    { path: '/roster', component: () => import('./screens/Roster.vue') },
    { path: '/comparison', component: () => import('./screens/Comparison.vue') },
    { path: '/plans', component: () => import('./screens/Plans.vue') },
    { path: '/plans/:id', component: () => import('./screens/PlanRoom.vue') },
    { path: '/plans/:id/contacts', component: () => import('./screens/Contacts.vue') },
    { path: '/plans/:id/checklists', component: () => import('./screens/Checklists.vue') },
    { path: '/warnings', component: () => import('./screens/Warnings.vue') },
    { path: '/warnings/:id', component: () => import('./screens/WarningBoard.vue') },
    { path: '/terminal', component: () => import('./screens/Terminal.vue') },
    { path: '/dictionary', component: () => import('./screens/Dictionary.vue') },
    { path: '/account', component: () => import('./screens/MyAccount.vue') },
    { path: '/admin', component: () => import('./screens/Admin.vue') },
    { path: '/admin/first-steps', component: () => import('./screens/FirstSteps.vue') },
    { path: '/admin/access', component: () => import('./screens/AdminAccess.vue') },
    { path: '/admin/tokens', component: () => import('./screens/AdminTokens.vue') },
    { path: '/admin/audit', component: () => import('./screens/AdminAudit.vue') },
    { path: '/admin/health', component: () => import('./screens/AdminHealth.vue') },
    { path: '/:rest(.*)*', component: () => import('./screens/NotFound.vue') },
  ],
})

async function firstRun(): Promise<boolean> {
  try {
    const setup = await readSetup()
    demonstration.value = setup.demonstration
    return setup.needed
  } catch {
    return false // an installation that is running answers here with a refusal
  }
}

router.beforeEach(async (to) => {
  if (!known.value) {
    try {
      const signedIn = await recall()
      if (!signedIn && to.path !== '/setup' && (await firstRun())) return '/setup'
    } catch {
      // no answer: the sign-in page says so when it is used
    }
  }
  if (to.meta.open) return to.path === '/sign-in' && session.value ? home(session.value) : true
  if (session.value?.owesFactor && to.path !== '/account') return '/account'
  return session.value ? true : { path: '/sign-in', query: to.path === '/' ? {} : { to: to.fullPath } }
})

onSignedOut(() => {
  if (!session.value) return
  forget()
  const to = router.currentRoute.value.fullPath
  void router.push({ path: '/sign-in', query: { to, expired: '1' } })
})
