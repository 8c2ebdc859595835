/** Answers /api from the story, for looking at the screens while there is no server. Acts change little; nothing is kept. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { board, inbox, preview, reference, row, session, supplies, timeline, whatIf } from './story.ts'
import { warningRows, warningSheet } from './warnings.ts'

const streams = new Set<ServerResponse>()
let signedIn = false
let position = 812

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  response.end(value === undefined ? '' : JSON.stringify(value))
}
const problem = (code: string, status: number, title: string, detail: string, field: string | null = null) => ({ type: `urn:hufu:problem:${code}`, code, title, titleEn: code, detail, detailEn: code, status, clause: status === 409 ? '晋市政办〔2020〕58号 §4.2.2' : null, field, retry: false, details: {} })

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  try {
    return JSON.parse(Buffer.concat(parts).toString() || '{}')
  } catch {
    return {}
  }
}

function done(response: ServerResponse): void {
  position++
  json(response, { position, versions: {}, created: { incident: 'inc-1' } })
  for (const one of streams) one.write(`event: change\ndata: ${JSON.stringify({ position, incidents: ['inc-1'], assignments: [], important: [] })}\n\n`)
}

function acknowledge(assignment: string): void {
  const work = inbox.items.find((item) => item.assignment === assignment)
  const on = [work?.row, board.bodies.find((one) => one.assignment === assignment)]
  for (const one of on) if (one) Object.assign(one, { state: 'acknowledged', acknowledgedAt: board.clock.now, acknowledgedBy: '张三', way: 'terminal', silent: false })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: path } = new URL(request.url ?? '/', 'http://x')
  const way = `${request.method} ${path}`
  if (way === 'GET /api/setup') return json(response, { needed: process.env.HUFU_MOCK === 'setup', demonstration: true, packs: [{ folder: 'jincheng', title: '晋城市' }] })
  if (way === 'POST /api/session') {
    const said = (await bodyOf(request)) as { pin?: string }
    if (said.pin === 'wrong') return json(response, problem('bad-credentials', 401, '账号或口令不对', '再试四次将锁定'), 401)
    signedIn = true
    return json(response, session)
  }
  if (way === 'DELETE /api/session') {
    signedIn = false
    return json(response, undefined, 204)
  }
  if (!signedIn) return json(response, problem('signed-out', 401, '尚未登录', ''), 401)
  if (way === 'GET /api/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write('event: heartbeat\ndata: {}\n\n')
    streams.add(response)
    request.on('close', () => streams.delete(response))
    return
  }
  const fixed: Record<string, unknown> = {
    'GET /api/warnings': warningRows, 'GET /api/warnings/w-1': warningSheet,
    'GET /api/session': session, 'GET /api/reference': reference, 'GET /api/inbox': inbox, 'GET /api/supplies': supplies, 'GET /api/incidents/inc-1/board': board, 'GET /api/incidents/inc-1/preview': preview, 'GET /api/incidents/inc-1/timeline': timeline,
    'GET /api/incidents': [row, { ...row, id: 'inc-2', kind: 'real', title: '阳城县某仓库起火', area: '140522', areaName: '阳城县', grade: null, level: null, proposed: 'I', status: 'reported', struck: 0, deaths: null, injuries: null, assignments: { issued: 0, acknowledged: 0, silent: 0 }, nextDue: null }],
    'GET /api/incidents/inc-1/evaluation': { board, generatedAt: board.clock.now, head: { position: 812, hash: 'e3b0c44298fc1c149afbf4c8996fb924', signedAt: null, signature: null }, obligations: board.obligations, bodies: board.bodies.map((one) => ({ name: one.name, minutesToAcknowledge: 2, minutesToFeedback: 4, way: one.way, urged: 1, called: 0, tasks: 2, done: 1 })), levels: [{ at: board.clock.now, level: 'II', by: '李代行', clause: '§4.2.2' }], corrections: [], owed: [{ to: '省政府', clause: '§5' }], timeline, assumptions: [{ clause: '§4.1', text: '立即按15分钟' }] },
    'GET /api/plans/hazardous-chemicals/contacts': { plan: 'x', title: '晋城市危险化学品事故应急预案', document: board.document, rows: board.bodies.map((one) => ({ body: one.body, name: one.name, part: '成员单位', lines: one.lines.map((phone) => ({ phone, kind: 'duty', clause: '附录8.5' })) })) },
    'GET /api/plans/hazardous-chemicals/checklists': { plan: 'x', title: '晋城市危险化学品事故应急预案', document: board.document, guides: board.guides, ending: board.end.conditions, protection: board.protection, aftermath: board.aftermath },
    'GET /api/admin/accounts': [{ account: 'duty1', name: '值班员甲', unit: null, unitName: '市应急管理局', capabilities: ['duty-officer'], posts: [], locked: true, expiresAt: null }],
  }
  if (way in fixed) return json(response, fixed[way])
  if (way === 'POST /api/what-if') return json(response, whatIf((await bodyOf(request)) as never))
  if (way === 'POST /api/plan-choice') return json(response, { applies: [{ plan: 'hazardous-chemicals', title: '晋城市危险化学品事故应急预案', clause: '§1.4', text: '本市境内危险化学品事故', ask: ['phase'] }], elsewhere: [], passed: [], common: false })
  if (path.startsWith('/api/files')) return json(response, { id: 'f9', name: '现场.jpg', mediaType: 'image/jpeg', size: 1, sha256: '' })
  if (path.endsWith('/national.xml')) return json(response, problem('not-configured', 409, '尚未配置', '没有配置发布单位编码（hufu.warnings.national.sender-code），不能生成 12379 报文。'), 409)
  if (way.endsWith('/activate-level')) return json(response, problem('not-authorised', 409, '您无权启动本级响应', '请由指挥长启动，或登记代行人后再办'), 409)
  if (request.method === 'POST' && path.startsWith('/api/assignments/') && path.endsWith('/acknowledge')) acknowledge(path.split('/').slice(3, 5).join('/'))
  if (request.method === 'POST') return done(response)
  json(response, problem('not-found', 404, '没有找到', path), 404)
}

export function pretend(): Plugin {
  return {
    name: 'hufu-pretend',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void answer(request, response)
        else next()
      })
    },
  }
}
