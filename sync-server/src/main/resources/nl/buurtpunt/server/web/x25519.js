// X25519 (RFC 7748): the ladder of noble-curves with the numbers of this one curve. Its ed25519.js would give the same and
// ask for another 150 KB.
import { montgomery } from './vendor/noble-curves-2.4.0/abstract/montgomery.js'
import { pow } from './vendor/noble-curves-2.4.0/abstract/modular.js'

const P = (BigInt(1) << BigInt(255)) - BigInt(19)

const curve = montgomery({
  P,
  type: 'x25519',
  adjustScalarBytes(bytes) {
    bytes[0] &= 248
    bytes[31] &= 127
    bytes[31] |= 64
    return bytes
  },
  powPminus2: x => pow(x, P - BigInt(2), P),
})

export const publicKeyOf = secret => curve.getPublicKey(secret)

// Refuses a public key of low order, as RFC 9180, 7.1.4 asks.
export const agree = (secret, publicKey) => curve.getSharedSecret(secret, publicKey)
