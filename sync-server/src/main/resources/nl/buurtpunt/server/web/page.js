// The page's way from a code to an answer, and from an answer to a reply. What it knows of a reader lives in `visit`
// and in the elements of the page, and is gone when she leaves.
import * as ask from './ask.js'
import { base64 } from './bytes.js'
import { readCode } from './code.js'
import { keysOf } from './keys.js'
import { letterKey, sealFollowUp } from './letter.js'
import { drawLetter } from './letter-view.js'
import { checkReply, drawReply, emptyReply, replyText } from './reply.js'
import { $, announce, onScreen, show } from './screens.js'
import { openStatus } from './status.js'
import { LANGUAGES, fill, language, say, speak, wished } from './words.js'

const BUSY_SECONDS = 30
const LONG_SECONDS = 120

let visit = {}

// --- from a code to the letter

function submitCode(event) {
  event.preventDefault()
  useCode($('code').value, false)
}

function useCode(typed, fromAddress) {
  const reading = readCode(typed)
  visit.reading = reading
  drawReading()
  if (reading.problem) {
    if (onScreen() !== 'ask') show('ask')
    $('code').focus()
    return
  }
  $('code').value = ''
  openLetter(reading.digits, fromAddress)
}

function drawReading() {
  const { problem, missing } = visit.reading || {}
  const words = !problem ? '' : problem !== 'short' ? say(problem) : missing === 20 ? say('empty')
    : missing === 1 ? say('short-1') : say('short-many', missing)
  $('code-error').textContent = words
  if (problem) $('code').setAttribute('aria-invalid', 'true')
  else $('code').removeAttribute('aria-invalid')
}

async function openLetter(digits, fromAddress) {
  wipe()
  const mine = visit = { done: 0, fromAddress }
  show('busy')
  try {
    const keys = await keysOf(digits, done => { if (visit === mine) { mine.done = done; drawBusy() } })
    if (visit !== mine) return forget(keys)
    mine.keys = keys
  } catch (cannot) {
    return trouble('server', null, false)
  }
  await askStatus()
}

function drawBusy() {
  const percent = Math.floor((visit.done || 0) * 100)
  $('done').value = percent
  if (visit.done < 1) fill($('done-words'), 'busy-part', String(percent))
  else $('done-words').textContent = say('busy-asking')
}

async function askStatus() {
  const mine = visit
  mine.done = 1
  if (onScreen() !== 'busy') show('busy')
  drawBusy()
  const answer = await ask.status(lookUpKey(mine.keys))
  if (visit !== mine) return
  if (answer.status === 404) return trouble('unknown', 'unknown-why', false)
  if (answer.status === 429) return trouble('many', null, true, answer.retryAfter || BUSY_SECONDS)
  if (answer.status !== 200) return trouble(answer.status === 0 ? 'no-answer' : 'server', null, true)
  let message
  try {
    message = await openStatus(answer.json, mine.keys)
  } catch (damaged) {
    return trouble('unreadable', null, true)
  }
  if (visit !== mine) return
  if (!message) return trouble('unknown', 'unknown-why', false)
  mine.message = message
  show('letter')
}

const lookUpKey = keys => base64(keys.lookUpKey)

function trouble(title, why, again, part) {
  visit.trouble = { title, why, again, part: part === undefined ? '' : String(part) }
  show('trouble')
}

function drawTrouble() {
  const { title, why, again, part } = visit.trouble
  fill($('trouble-title'), title, part)
  $('trouble-why').textContent = why ? say(why) : ''
  $('trouble-why').hidden = !why
  $('trouble-again').hidden = !again
}

// --- the letter, and writing back

function drawMessage() {
  drawLetter($('letter-words'), visit.message)
  $('visited').hidden = !visit.fromAddress
  $('reply-open').hidden = !visit.message.canReply
  $('not-solved-open').hidden = !visit.message.canReply || visit.message.answers.length === 0
}

function write(notSolved) {
  visit.notSolved = notSolved
  show('reply')
}

function lookAgain(event) {
  event.preventDefault()
  if (checkReply(visit.notSolved)) show('check')
}

function drawCheck() {
  const text = replyText()
  $('check-not-solved').hidden = !visit.notSolved
  $('check-message').hidden = text === ''
  $('check-text').textContent = text
  $('check-error').textContent = visit.sending ? '' : visit.notSent || ''
}

// Sealed once: sending it again offers the same bytes, so it cannot arrive twice. Other words make another letter.
async function sealed() {
  const made = visit.followUp
  const text = replyText()
  if (made && made.text === text && made.notSolved === visit.notSolved) return made
  const answer = await ask.keys()
  if (answer.status !== 200) return { problem: answer.status === 404 ? 'no-key' : 'no-answer' }
  const key = letterKey(answer.json)
  if (!key) return { problem: 'no-key' }
  const letter = await sealFollowUp({ text, language, notSolved: visit.notSolved, lookUpKey: visit.keys.lookUpKey }, key)
  visit.followUp = { text, notSolved: visit.notSolved, ...letter }
  return visit.followUp
}

async function send() {
  const mine = visit
  if (mine.sending) return
  mine.sending = true
  drawCheck()
  announce(say('sending'))
  const problem = await sendOnce().catch(() => say('server'))
  mine.sending = false
  if (visit !== mine) return
  mine.notSent = problem && say('not-sent') + ' ' + problem
  if (problem) return drawCheck()
  mine.followUp = null
  emptyReply()
  show('sent')
}

// Empty when the server names this very letter as stored; else why not.
async function sendOnce() {
  const letter = await sealed()
  if (letter.problem) return say(letter.problem)
  const answer = await ask.letter(letter, lookUpKey(visit.keys))
  if (answer.status === 429) return answer.retryAfter > LONG_SECONDS ? say('many-long') : say('many', answer.retryAfter || BUSY_SECONDS)
  if (answer.status === 0) return say('no-answer')
  if (answer.status === 404) return say('letter-gone')
  const stored = (answer.status === 200 || answer.status === 201) && answer.json.id === letter.id && answer.json.sha256 === letter.sha256
  return stored ? '' : say('server')
}

// --- leaving

function forget(keys) {
  keys.lookUpKey.fill(0)
  keys.secretKey.fill(0)
}

function wipe() {
  if (visit.keys) forget(visit.keys)
  visit = {}
  emptyReply()
  $('code').value = ''
  for (const id of ['letter-words', 'check-text', 'trouble-title', 'trouble-why', 'done-words', 'live']) $(id).textContent = ''
  drawReading()
}

function finish() {
  wipe()
  show('ask')
  announce(say('gone'))
}

// --- the page itself

const DRAWN = {
  ask: drawReading,
  busy: drawBusy,
  trouble: drawTrouble,
  letter: drawMessage,
  reply: () => drawReply(visit.notSolved),
  check: drawCheck,
}

function drawLanguages() {
  $('languages').setAttribute('aria-label', say('languages'))
  $('languages').replaceChildren(...Object.entries(LANGUAGES).map(([tag, name]) => {
    const button = document.createElement('button')
    Object.assign(button, { type: 'button', lang: tag, textContent: name })
    button.setAttribute('aria-pressed', String(tag === language))
    button.onclick = () => choose(tag)
    return button
  }))
  $('languages').hidden = false
}

async function choose(tag) {
  try {
    if (!await speak(tag)) return
  } catch (cannot) {
    return announce(say('no-answer'))
  }
  // drawing takes the button away that has the focus; a reader who went on meanwhile keeps hers
  const held = $('languages').contains(document.activeElement)
  drawLanguages()
  show(onScreen(), { keepFocus: true })
  if (held) document.querySelector(`#languages [lang=${tag}]`).focus()
}

function wire() {
  $('ask-form').onsubmit = submitCode
  $('code').oninput = () => { if (visit.reading) { visit.reading = null; drawReading() } }
  $('trouble-again').onclick = askStatus
  $('trouble-other').onclick = finish
  $('reply-open').onclick = () => write(false)
  $('not-solved-open').onclick = () => write(true)
  $('print').onclick = () => window.print()
  $('reply-form').onsubmit = lookAgain
  $('reply-text').oninput = () => drawReply(visit.notSolved)
  $('reply-back').onclick = () => show('letter')
  $('check-back').onclick = () => show('reply')
  $('send').onclick = send
  $('sent-back').onclick = () => show('letter')
  for (const id of ['finish', 'sent-finish']) $(id).onclick = finish
  window.onbeforeprint = () => document.querySelectorAll('details').forEach(it => { it.open = true })
  window.onbeforeunload = event => { if (replyText()) event.preventDefault() }
  window.onpagehide = () => { wipe(); show('ask', { keepFocus: true }) }
  window.onhashchange = useFragment
}

// A code that is put into the address of the open page is taken out of it like the first one.
function useFragment() {
  const found = location.hash.slice(1) || window.takeFragment()
  if (location.hash) history.replaceState(null, '', location.pathname)
  if (!found) return false
  wipe()
  useCode(found, true)
  return true
}

async function start() {
  await speak(wished())
  for (const [screen, draw] of Object.entries(DRAWN)) $(screen).addEventListener('draw', draw)
  drawLanguages()
  wire()
  $('without').remove()
  if (!useFragment()) show('ask', { keepFocus: true })
}

start()
