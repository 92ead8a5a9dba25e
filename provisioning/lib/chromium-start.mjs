// Purpose: start Chromium in kiosk mode with one page, over and over, and say how long it took to the first paint and
//          how much memory all its processes held together.
// Needs:   node 18, a chromium, a display (the caller brings Xvfb); nothing from npm
// Usage:   node chromium-start.mjs CHROMIUM PAGE RUNS WIDTH HEIGHT
//
// Prints one line a run: "milliseconds-to-first-paint megabytes-PSS processes". Time runs from just before the process is
// made to the page's first-contentful-paint, both on the wall clock of this machine. Talks over the debugging pipe, so
// no port is opened.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [chromium, page, runs, width, height] = process.argv.slice(2)
const SETTLE = 2000
const PATIENCE = 60000

// Waits in the page itself, so that looking does not cost the page time.
const FIRST_PAINT = `new Promise(done => {
  const seen = list => {
    const paint = list.find(it => it.name === 'first-contentful-paint')
    if (paint) done(performance.timeOrigin + paint.startTime)
  }
  new PerformanceObserver(list => seen(list.getEntries())).observe({ type: 'paint', buffered: true })
})`

/// The DevTools protocol over file descriptors 3 and 4: JSON messages that end with a zero byte.
class Tools {
  constructor(child) {
    this.out = child.stdio[3]
    this.waiting = new Map()
    this.next = 1
    let rest = ''
    child.stdio[4].setEncoding('utf8').on('data', piece => {
      const messages = (rest + piece).split('\0')
      rest = messages.pop()
      messages.map(it => JSON.parse(it)).forEach(it => this.waiting.get(it.id)?.(it))
    })
  }

  ask(method, params = {}, sessionId) {
    const id = this.next++
    this.out.write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    return new Promise((done, failed) => this.waiting.set(id, it => (it.error ? failed(new Error(it.error.message)) : done(it.result))))
  }
}

const pause = ms => new Promise(done => setTimeout(done, ms))

async function pageSession(tools) {
  for (;;) {
    const { targetInfos } = await tools.ask('Target.getTargets')
    const target = targetInfos.find(it => it.type === 'page' && it.url.startsWith('file:'))
    if (target) return (await tools.ask('Target.attachToTarget', { targetId: target.targetId, flatten: true })).sessionId
    await pause(10)
  }
}

// The browser may still be on its way to the page, which ends the question; then it is asked again.
async function firstPaint(tools, session) {
  const question = { expression: FIRST_PAINT, awaitPromise: true, returnByValue: true }
  for (;;) {
    try {
      return (await tools.ask('Runtime.evaluate', question, session)).result.value
    } catch (e) {
      if (!/context|navigat/i.test(e.message)) throw e
      await pause(10)
    }
  }
}

// The processes of one start: everything whose ancestor is the process we made.
function family(root) {
  const parents = new Map()
  for (const pid of readdirSync('/proc').filter(it => /^\d+$/.test(it))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      parents.set(+pid, +stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    } catch { /* ended meanwhile */ }
  }
  const belongs = pid => pid === root || (parents.has(pid) && belongs(parents.get(pid)))
  return [...parents.keys()].filter(belongs)
}

// Proportional set size: pages that processes share are counted once, which is fair to a program of many processes.
function pssKilobytes(pid) {
  try {
    return +/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]
  } catch {
    return 0
  }
}

// The wrapper script of Debian ends before its children do; its whole group goes.
async function end(child) {
  const all = family(child.pid)
  all.forEach(pid => { try { process.kill(pid) } catch { /* ended meanwhile */ } })
  while (all.some(pid => pssKilobytes(pid) > 0)) await pause(50)
}

async function run() {
  const profile = mkdtempSync(join(tmpdir(), 'buurtpunt-chromium-'))
  const started = Date.now()
  const child = spawn(chromium, [
    '--kiosk', '--no-first-run', '--no-default-browser-check', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', ...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--password-store=basic', '--remote-debugging-pipe', `--window-size=${width},${height}`,
    `--user-data-dir=${profile}`, pathToFileURL(page).href,
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const late = setTimeout(() => { child.kill('SIGKILL'); console.error('no first paint within a minute'); process.exit(1) }, PATIENCE)
  try {
    const tools = new Tools(child)
    const session = await pageSession(tools)
    const painted = await firstPaint(tools, session)
    await pause(SETTLE)
    const processes = family(child.pid)
    const megabytes = processes.reduce((sum, pid) => sum + pssKilobytes(pid), 0) / 1024
    console.log(`${Math.round(painted - started)} ${megabytes.toFixed(0)} ${processes.length}`)
  } finally {
    clearTimeout(late)
    await end(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

for (let i = 0; i < +runs; i++) await run()
