// Works the keys out of a code beside the page, so that the page goes on answering meanwhile. One code, then it is ended.
import { derive } from './derive.js'

self.onmessage = ({ data }) => {
  const keys = derive(data.digits, done => self.postMessage({ done }))
  self.postMessage({ keys })
}
