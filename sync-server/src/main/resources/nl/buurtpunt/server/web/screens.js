// The screens of the page, of which one is seen. A reader who does not see is told by where the focus goes.
const SCREENS = ['ask', 'busy', 'trouble', 'letter', 'reply', 'check', 'sent']

export const $ = id => document.getElementById(id)

export const onScreen = () => SCREENS.find(it => !$(it).hidden)

export function show(name, { keepFocus = false } = {}) {
  const screen = $(name)
  screen.dispatchEvent(new Event('draw'))
  for (const other of SCREENS) $(other).hidden = other !== name
  const title = screen.querySelector('h1')
  document.title = title.textContent + ' - Buurtpunt'
  if (keepFocus) return
  $('live').textContent = ''
  title.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

export function announce(words) {
  $('live').textContent = words
}
