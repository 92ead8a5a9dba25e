// The three questions this page asks its own server, and what may come back. A look-up key goes in a body or header, never in
// an address; nothing is kept by the browser.
const PATIENCE_MS = 30000

const OPTIONS = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' }

// Gives { status, json, retryAfter } or { status: 0 } when no answer came.
async function ask(method, path, body, more) {
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    const headers = body ? { 'Content-Type': 'application/json', ...more } : {}
    const answer = await fetch(path, { ...OPTIONS, method, headers, body, signal: stop.signal })
    const retryAfter = Number(answer.headers.get('Retry-After')) || null
    return { status: answer.status, json: await answer.json(), retryAfter }
  } catch (noAnswer) {
    return { status: 0 }
  } finally {
    clearTimeout(late)
  }
}

export const status = lookUpKey => ask('POST', '/v1/public/status', JSON.stringify({ lookUpKey }))

export const keys = () => ask('GET', '/v1/keys')

// The key of the letter it follows shows that somebody with a code sends it.
export const letter = ({ id, bytes }, lookUpKey) => ask('PUT', '/v1/public/letters/' + id, bytes, { 'Buurtpunt-Look-Up-Key': lookUpKey })
