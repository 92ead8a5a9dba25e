// Draws what the city says of a letter. Words of people go in as text, never as markup.
import { LANGUAGES, day, directionOf, fill, language, say } from './words.js'

const KINDS = ['received', 'seen', 'in-progress', 'forwarded', 'answered', 'reopened', 'closed']

function element(name, ...inside) {
  const made = document.createElement(name)
  made.append(...inside)
  return made
}

function classed(made, name) {
  made.className = name
  return made
}

const isOver = message => message.stages.length > 0 && ['answered', 'closed'].includes(message.stages[message.stages.length - 1].kind)

export function drawLetter(into, message) {
  const facts = classed(element('dl', element('dt', say('received')), element('dd', day(message.received))), 'facts')
  if (message.due && !isOver(message)) facts.append(element('dt', say('due')), element('dd', day(message.due)))
  const stages = classed(element('ol', ...message.stages.map(stage)), 'stages')
  const answers = message.answers.length ? message.answers.map(answer) : [element('p', say('no-answer-yet'))]
  into.replaceChildren(facts, element('h2', say('answer')), ...answers, element('h2', say('stages')), stages)
}

// A kind of a newer server says no more than that the letter is there.
function stage({ kind, date, to }) {
  const known = KINDS.includes(kind) ? kind : 'received'
  const words = document.createElement('span')
  if (known === 'forwarded' && to) {
    const name = element('bdi', to)
    name.lang = 'nl'
    fill(words, 'stage-forwarded-to', name)
  } else {
    words.textContent = say('stage-' + known)
  }
  return element('li', words, day(date))
}

function answer({ date, outcome, texts, from }) {
  const card = classed(element('article', fill(element('h3'), 'answer-on', day(date))), 'answer')
  if (from) {
    const name = element('bdi', from)
    name.lang = 'nl'
    card.append(fill(element('p'), 'answer-from', name))
  }
  if (outcome) card.append(element('p', element('strong', say(outcome === 'done' ? 'outcome-done' : 'outcome-explained'))))
  const first = texts.find(it => it.language.slice(0, 2) === language) || texts[0]
  if (first.language.slice(0, 2) !== language) card.append(fill(element('p'), 'only-in', nameOf(first.language)))
  card.append(wordsOf(first), ...texts.filter(it => it !== first).map(other))
  return card
}

function wordsOf({ language: tag, text }) {
  const words = classed(element('div', text), 'words')
  words.lang = tag
  words.dir = directionOf(tag)
  return words
}

const other = text => element('details', element('summary', nameOf(text.language)), wordsOf(text))

function nameOf(tag) {
  const name = element('bdi', LANGUAGES[tag.slice(0, 2)] || tag)
  name.lang = tag
  return name
}
