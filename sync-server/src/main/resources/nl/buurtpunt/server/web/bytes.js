// Bytes, as the wire writes them: UTF-8, base64 with padding, hexadecimal in lower case.
const UTF8 = new TextEncoder()

export const utf8 = text => UTF8.encode(text)

// Throws on bytes that are not UTF-8: a letter is never shown half right.
export const fromUtf8 = bytes => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) { all.set(part, at); at += part.length }
  return all
}

export function base64(bytes) {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

export const fromBase64 = text => Uint8Array.from(atob(text), it => it.charCodeAt(0))

export const hex = bytes => Array.from(bytes, it => it.toString(16).padStart(2, '0')).join('')

export const fromHex = text => Uint8Array.from(text.match(/../g) || [], it => parseInt(it, 16))

export function random(length) {
  return crypto.getRandomValues(new Uint8Array(length))
}
