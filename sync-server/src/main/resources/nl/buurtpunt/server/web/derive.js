// What a code is good for (ReceiptKeys in the protocol): Argon2id over the twenty digits, then HKDF-SHA256 for each key.
import { argon2id, argon2idAsync } from './vendor/noble-hashes-2.4.0/argon2.js'
import { hkdf } from './vendor/noble-hashes-2.4.0/hkdf.js'
import { sha256 } from './vendor/noble-hashes-2.4.0/sha2.js'
import { utf8 } from './bytes.js'
import { setOf } from './sets.js'

const BYTES = 32
const TOLD_EVERY = 0.02

export function derive(digits, told) {
  return keys(argon2id(utf8(digits), utf8(setOf(digits).salt), options(digits, told)))
}

// The same in steps of a few milliseconds, for a browser that can only do it in the page itself.
export async function deriveInSteps(digits, told) {
  return keys(await argon2idAsync(utf8(digits), utf8(setOf(digits).salt), options(digits, told)))
}

function options(digits, told) {
  const { memoryKib, iterations, parallelism } = setOf(digits)
  let last = 0
  const onProgress = done => {
    if (done - last >= TOLD_EVERY) { last = done; told(done) }
  }
  return { m: memoryKib, t: iterations, p: parallelism, dkLen: BYTES, onProgress }
}

function keys(master) {
  const made = {
    lookUpKey: hkdf(sha256, master, undefined, utf8('buurtpunt-receipt 1 look-up'), BYTES),
    secretKey: hkdf(sha256, master, undefined, utf8('buurtpunt-receipt 1 x25519'), BYTES),
  }
  master.fill(0)
  return made
}
