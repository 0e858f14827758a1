// The proxy of compose.yaml without containers: nginx with the same configuration, on free ports of loopback.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram, installPackage } from './debian.js'
import { findFreePort } from './free-port.js'
import { onEnd, track } from './run-program.js'
import { root, SetupError } from './setup.js'

const folders = ['/usr/sbin', '/usr/local/sbin']

/**
 * Starts nginx in front of instances of the app.
 * @param {{ ports: readonly [number, number], port?: number }} options the ports of the two instances, and its own
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startNginx({ ports, port }) {
  const program = findProgram(['nginx'], folders) ?? (installPackage('nginx-light') && findProgram(['nginx'], folders))
  if (!program) throw new SetupError('nginx is missing: install it, for example Debian’s `nginx-light`.')
  const own = port ?? (await findFreePort())
  const folder = mkdtempSync(path.join(tmpdir(), 'truce-nginx-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(path.join(folder, 'temp'))
  writeFileSync(path.join(folder, 'site.conf'), readSite(own, ports))
  writeFileSync(path.join(folder, 'nginx.conf'), main)
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  track(child)
  onEnd(() => child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const url = `http://127.0.0.1:${own}`
  await untilListening(url)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, stop }
}

/** What the image of nginx brings along, and temporary folders that need no rights. */
const main = `daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  include site.conf;
}
`

function readSite(/** @type {number} */ own, /** @type {readonly [number, number]} */ [first, second]) {
  return readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
    .replace('app-1:3000', `127.0.0.1:${first}`)
    .replace('app-2:3000', `127.0.0.1:${second}`)
    .replace('listen 8080', `listen 127.0.0.1:${own}`)
}

async function untilListening(/** @type {string} */ url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer !== null) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new SetupError('nginx did not start within 5 seconds.')
}
