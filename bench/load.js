// A small load generator: one keep-alive connection for each worker, one request at a time on it.
import http from 'node:http'

/**
 * @typedef {object} Job what one connection does over and over
 * @property {string} path
 * @property {() => string} toBody the body of the next request
 * @property {(body: string) => void} [onAnswer]
 */

/**
 * Sends PATCH requests for a while and answers how many were done each second, and their median duration.
 * Throws on an answer other than 200: only work that was done counts.
 * @param {string} url
 * @param {readonly Job[]} jobs one for each connection
 * @param {number} seconds
 */
export async function measure(url, jobs, seconds) {
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  const durations = (await Promise.all(jobs.map((job) => repeat(url, job, until)))).flat()
  const elapsedSeconds = (performance.now() - startedAt) / 1000
  return { perSecond: durations.length / elapsedSeconds, medianMs: median(durations) }
}

/** @param {string} url @param {Job} job @param {number} until */
async function repeat(url, { path, toBody, onAnswer }, until) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const durations = []
  while (performance.now() < until) {
    const sentAt = performance.now()
    const body = await send(`${url}${path}`, { method: 'PATCH', body: toBody(), agent })
    durations.push(performance.now() - sentAt)
    onAnswer?.(body)
  }
  agent.destroy()
  return durations
}

/**
 * One request as Ana; answers the body and throws unless it was a success.
 * @param {string} url
 * @param {{ method: string, body?: string, agent?: http.Agent }} options
 * @returns {Promise<string>}
 */
export function send(url, { method, body = '', agent }) {
  const contentType = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  const headers = {
    authorization: 'Bearer demo-ana',
    ...(body && { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.on('end', () => {
        if (response.statusCode && response.statusCode < 300) resolve(text)
        else reject(new Error(`${method} ${url} was answered ${response.statusCode}: ${text}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

export function median(/** @type {readonly number[]} */ values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
