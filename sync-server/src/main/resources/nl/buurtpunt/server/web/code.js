// The receipt code as somebody types, pastes or scans it: the same reading as the kiosk's (ReceiptCode in the protocol).
import { setOf } from './sets.js'

const LENGTH = 20

const SKIPPED = /[\s\p{Z}.\u00b7\u2212\p{Pd}\p{Cf}\p{Cc}]/u
const DIGIT = /\p{Nd}/u

// A totally anti-symmetric quasigroup (Damm, 2004): it finds every wrong digit and every two that changed places.
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
]

// Unicode lays the ten digits of each script side by side, zero first.
function valueOf(digit) {
  const point = digit.charCodeAt(0)
  let zero = point
  while (DIGIT.test(String.fromCharCode(zero - 1))) zero--
  return String((point - zero) % 10)
}

// After the last "#"; of an address without one, where its last run of digits starts; else at the beginning.
function start(typed) {
  const mark = typed.lastIndexOf('#')
  if (mark >= 0) return mark + 1
  if (!/^http/i.test(typed)) return 0
  let at = typed.length
  while (at > 0 && (SKIPPED.test(typed[at - 1]) || DIGIT.test(typed[at - 1]))) at--
  return at
}

const damm = digits => [...digits].reduce((state, digit) => +DAMM[state][digit], 0)

// Gives { digits } or { problem: 'letter' | 'short' | 'long' | 'digit' | 'set', missing? }.
export function readCode(typed) {
  let digits = ''
  for (const sign of typed.slice(start(typed)).split('')) {
    if (SKIPPED.test(sign)) continue
    if (!DIGIT.test(sign)) return { problem: 'letter' }
    digits += valueOf(sign)
  }
  if (digits.length < LENGTH) return { problem: 'short', missing: LENGTH - digits.length }
  if (digits.length > LENGTH) return { problem: 'long' }
  if (damm(digits) !== 0) return { problem: 'digit' }
  return setOf(digits) ? { digits } : { problem: 'set' }
}
