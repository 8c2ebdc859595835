// The service worker of the terminal. It keeps the pages that a terminal needs to open without a network, and nothing else: answers of
// the server are never kept here, requests for them do not pass through it. SHELL and VERSION are put before this text by the build.
/* global SHELL, VERSION */
const PREFIX = 'hufu-pages-'
const CACHE = PREFIX + VERSION
const PAGE = '/index.html'
/** Screens that open without a network. */
const SCREENS = ['/', '/terminal', '/sign-in']
/** A network that swallows requests is none. */
const PATIENCE_MS = 10000

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      await cache.addAll([PAGE, ...SHELL].map((path) => new Request(path, { cache: 'reload' })))
      await self.skipWaiting() // names of assets carry their content: pages of two versions do not disturb each other
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys()
      await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

/** The page as the server has it now; the kept one while it cannot give it. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.status < 500) return answer
  } catch {
    // no network
  }
  return (await caches.match(PAGE, { cacheName: CACHE })) ?? Response.error()
}

async function asset(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request)
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate') {
    if (SCREENS.includes(pathname)) event.respondWith(page(event.request))
  } else if (SHELL.includes(pathname)) {
    event.respondWith(asset(event.request))
  }
})
