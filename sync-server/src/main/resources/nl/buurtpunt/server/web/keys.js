// The keys of a code: worked out in a worker, or, where a browser has none for modules, in the page in small steps.
// Resolves to { lookUpKey, secretKey }; `told` hears how far it is, from 0 to 1.
export function keysOf(digits, told) {
  return new Promise((resolve, reject) => {
    let worker
    try {
      worker = new Worker('/brief/worker.js', { type: 'module' })
    } catch (noWorkers) {
      resolve(here(digits, told))
      return
    }
    worker.onmessage = ({ data }) => {
      if (data.keys) {
        worker.terminate()
        resolve(data.keys)
      } else {
        told(data.done)
      }
    }
    // A browser that knows workers but not modules in them says so here, before anything was worked out.
    worker.onerror = event => {
      event.preventDefault()
      worker.terminate()
      here(digits, told).then(resolve, reject)
    }
    worker.postMessage({ digits })
  })
}

async function here(digits, told) {
  const { deriveInSteps } = await import('./derive.js')
  return deriveInSteps(digits, told)
}
