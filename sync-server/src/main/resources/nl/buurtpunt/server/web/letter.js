// A follow-up as the server takes it (LetterSeal in the protocol): sealed here to the city's letter key. It has a code of
// its own that nobody gets; its answer stands on the first letter's code, whose look-up key is inside the seal.
import { sha256 } from './vendor/noble-hashes-2.4.0/sha2.js'
import { base64, concat, fromBase64, hex, random, utf8 } from './bytes.js'
import { seal } from './hpke.js'
import { publicKeyOf } from './x25519.js'

export const MOST_CHARACTERS = 4000

const TITLE = 'buurtpunt-letter 1'
const KIOSK = 'web'
const SMALLEST = 1024
const SPKI_HEAD = '302a300506032b656e032100'

// The last letter key on the list is the one in use. Gives { id, raw }, or null when the city has none yet.
export function letterKey(keysAnswer) {
  const keys = keysAnswer.signed.text.split('\n').map(it => it.split(' ')).filter(it => it[0] === 'key' && it[2] === 'letter')
  for (const [, id, , spki] of keys.reverse()) {
    const der = fromBase64(spki)
    if (der.length === 44 && hex(der).startsWith(SPKI_HEAD)) return { id, raw: der.slice(12) }
  }
  return null
}

// Gives { id, bytes, sha256 }. The bytes are made once: sent again they are the same letter.
export async function sealFollowUp({ text, language, notSolved, lookUpKey }, key) {
  const id = uuid7(Date.now())
  const head = { id, kioskId: KIOSK, lookUpHash: hex(sha256(random(32))), publicKey: base64(publicKeyOf(random(32))) }
  const boundTo = [TITLE, 'text', id, KIOSK, head.lookUpHash, head.publicKey, ''].join('\n')
  const plain = padded({
    about: { subject: 'letter' }, followUp: { lookUpKey: base64(lookUpKey), notSolved }, kind: 'question', language, text,
  })
  const { encapsulated, ciphertext } = await seal(key.raw, plain, utf8(TITLE), utf8(boundTo))
  plain.fill(0)
  const sealed = {
    format: 1, ...head, letterKeyId: key.id, parameterSet: 1, sequence: 1,
    text: { ciphertext: base64(ciphertext), encapsulated: base64(encapsulated) },
  }
  const bytes = utf8(JSON.stringify(sealed, Object.keys(sealed).concat('ciphertext', 'encapsulated').sort()))
  return { id, bytes, sha256: hex(sha256(bytes)) }
}

// JSON with blanks after it, to a power of two, so that its length tells little.
function padded(wire) {
  const json = utf8(JSON.stringify(wire))
  let size = SMALLEST
  while (size < json.length) size *= 2
  const all = new Uint8Array(size).fill(0x20)
  all.set(json)
  json.fill(0)
  return all
}

function uuid7(millis) {
  const time = millis.toString(16).padStart(12, '0')
  const bytes = concat(new Uint8Array(6), random(10))
  bytes[6] = 0x70 | (bytes[6] & 0x0f)
  bytes[8] = 0x80 | (bytes[8] & 0x3f)
  const all = time + hex(bytes).slice(12)
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
}
