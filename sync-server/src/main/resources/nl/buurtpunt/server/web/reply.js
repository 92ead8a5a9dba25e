// The screen on which somebody writes back. The words stay in its text box and nowhere else until they are sealed.
import { MOST_CHARACTERS } from './letter.js'
import { $ } from './screens.js'
import { fill, say } from './words.js'

const TOLD_FROM = 500

export const replyText = () => $('reply-text').value.trim()

export function emptyReply() {
  $('reply-text').value = ''
  problem('')
}

export function drawReply(notSolved) {
  const kind = notSolved ? 'not-solved' : 'reply'
  for (const part of ['title', 'label', 'hint']) $('reply-' + part).textContent = say(`${kind}-${part}`)
  const left = MOST_CHARACTERS - replyText().length
  $('reply-left').hidden = left > TOLD_FROM
  fill($('reply-left'), left < 0 ? 'too-long' : 'left', String(Math.abs(left)))
  problem('')
}

// Whether it can go on to the look again; "not solved" may be said without a word.
export function checkReply(notSolved) {
  const length = replyText().length
  const words = length > MOST_CHARACTERS ? say('too-long', length - MOST_CHARACTERS)
    : length === 0 && !notSolved ? say('nothing-written') : ''
  problem(words)
  if (words) $('reply-text').focus()
  return !words
}

function problem(words) {
  $('reply-error').textContent = words
  if (words) $('reply-text').setAttribute('aria-invalid', 'true')
  else $('reply-text').removeAttribute('aria-invalid')
}
