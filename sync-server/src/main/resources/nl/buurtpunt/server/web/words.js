// The words of the page in the reader's language. Which language it is lives as long as the page and is stored nowhere.
export const LANGUAGES = { nl: 'Nederlands', en: 'English', ar: 'العربية', tr: 'Türkçe', de: 'Deutsch', pl: 'Polski' }

const RIGHT_TO_LEFT = ['ar']

let words = {}
let choices = 0
export let language = 'nl'

// The first language of the browser that we have.
export const wished = () => (navigator.languages || []).map(it => it.slice(0, 2)).find(it => LANGUAGES[it]) || 'nl'

export const directionOf = tag => RIGHT_TO_LEFT.includes(tag.slice(0, 2)) ? 'rtl' : 'ltr'

// Fetches the words; when they cannot be had the language stays what it was. Of two choices the later one holds,
// whichever words come first; false for the other.
export async function speak(tag) {
  const mine = ++choices
  const answer = await fetch('/brief/texts/' + tag + '.json', { credentials: 'omit' })
  if (!answer.ok) throw new Error('no words in ' + tag)
  const fetched = await answer.json()
  if (mine !== choices) return false
  words = fetched
  language = tag
  document.documentElement.lang = tag
  document.documentElement.dir = directionOf(tag)
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = say(element.dataset.words)
  return true
}

export const say = (key, part = '') => words[key].replace('{0}', part)

// Fills an element with a sentence; what stands at {0} keeps its own direction, so that a name or date cannot turn
// the words around it.
export function fill(element, key, part) {
  const [before, after] = words[key].split('{0}')
  element.textContent = before
  if (after !== undefined) {
    const isolated = document.createElement('bdi')
    isolated.append(part)
    element.append(isolated, after)
  }
  return element
}

// A day, with digits every reader of a slip knows.
export function day(date) {
  const form = new Intl.DateTimeFormat(language + '-u-nu-latn', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const element = document.createElement('time')
  element.dateTime = date
  element.textContent = form.format(new Date(date + 'T00:00:00Z'))
  return element
}
