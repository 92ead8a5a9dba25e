// Opens the status of a letter (SealedStatus in the protocol). Who signed it is not asked: this page pins no key, and
// what it shows came from the very server that would vouch for it.
import { sha256 } from './vendor/noble-hashes-2.4.0/sha2.js'
import { fromBase64, fromUtf8, hex, utf8 } from './bytes.js'
import { open } from './hpke.js'

const TITLE = 'buurtpunt-status 1'

// Gives the message, or null when it was withdrawn; throws when it is not this letter's or was changed on its way.
export async function openStatus(status, keys) {
  if (status.lookUpHash !== hex(sha256(keys.lookUpKey))) throw new Error('the status is of another letter')
  if (status.withdrawn) return null
  const sealed = { encapsulated: fromBase64(status.sealed.encapsulated), ciphertext: fromBase64(status.sealed.ciphertext) }
  const boundTo = `${TITLE}\n${status.lookUpHash}\n${status.number}\n`
  const plain = await open(keys.secretKey, sealed, utf8(TITLE), utf8(boundTo))
  const message = JSON.parse(fromUtf8(plain))
  plain.fill(0)
  if (message.number !== status.number) throw new Error('the status is numbered otherwise inside')
  return { stages: [], answers: [], ...message }
}
