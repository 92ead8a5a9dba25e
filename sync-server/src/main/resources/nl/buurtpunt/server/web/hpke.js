// HPKE (RFC 9180), base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
import { extract, expand } from './vendor/noble-hashes-2.4.0/hkdf.js'
import { sha256 } from './vendor/noble-hashes-2.4.0/sha2.js'
import { concat, random, utf8 } from './bytes.js'
import { agree, publicKeyOf } from './x25519.js'

const NONE = new Uint8Array(0)
const VERSION = utf8('HPKE-v1')
const KEM = concat(utf8('KEM'), Uint8Array.of(0x00, 0x20))
const AES_256 = { id: 0x0002, keyBytes: 32 }
const BASE_MODE = Uint8Array.of(0)

const labeledExtract = (suite, salt, label, input) => extract(sha256, concat(VERSION, suite, utf8(label), input), salt)

const labeledExpand = (suite, key, label, info, length) =>
  expand(sha256, key, concat(Uint8Array.of(length >> 8, length & 255), VERSION, suite, utf8(label), info), length)

function sharedSecret(agreed, encapsulated, receiver) {
  const key = labeledExtract(KEM, NONE, 'eae_prk', agreed)
  return labeledExpand(KEM, key, 'shared_secret', concat(encapsulated, receiver), 32)
}

async function schedule(cipher, shared, info, use) {
  const suite = concat(utf8('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, cipher.id))
  const context = concat(BASE_MODE, labeledExtract(suite, NONE, 'psk_id_hash', NONE), labeledExtract(suite, NONE, 'info_hash', info))
  const secret = labeledExtract(suite, shared, 'secret', NONE)
  const raw = labeledExpand(suite, secret, 'key', context, cipher.keyBytes)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use])
  return { key, iv: labeledExpand(suite, secret, 'base_nonce', context, 12) }
}

// Opens one message to this secret key; throws when anything in it was changed. The RFC's own vectors for X25519 have a
// shorter key than ours: only tests name the cipher.
export async function open(secret, { encapsulated, ciphertext }, info, associated, cipher = AES_256) {
  const shared = sharedSecret(agree(secret, encapsulated), encapsulated, publicKeyOf(secret))
  const { key, iv } = await schedule(cipher, shared, info, 'decrypt')
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, ciphertext))
}

// Seals one message to a public key. Only tests give the ephemeral key and the cipher.
export async function seal(receiver, plaintext, info, associated, ephemeral = random(32), cipher = AES_256) {
  const encapsulated = publicKeyOf(ephemeral)
  const shared = sharedSecret(agree(ephemeral, receiver), encapsulated, receiver)
  ephemeral.fill(0)
  const { key, iv } = await schedule(cipher, shared, info, 'encrypt')
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, plaintext)
  return { encapsulated, ciphertext: new Uint8Array(sealed) }
}
