// A Bluesky PDS with an in-memory directory of identities, bound to this machine only.
// node server.mjs FOLDER [PORT]: prints its address when it is ready; ends on SIGTERM.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'

const require = createRequire(import.meta.url)
const [folder, asked] = process.argv.slice(2)
const HOST = '127.0.0.1'

// Both servers listen on all interfaces unless told otherwise, and cannot be told.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === 'number' || typeof args[0] === 'string') args[0] = { port: Number(args[0]), host: HOST }
  else if (args[0] && typeof args[0] === 'object' && 'port' in args[0]) args[0] = { ...args[0], host: HOST }
  return listen.apply(this, args)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

const secret = () => randomBytes(32).toString('hex')
const port = Number(asked) || (await freePort())
const directoryPort = await freePort()
mkdirSync(path.join(folder, 'blobs'), { recursive: true })
Object.assign(process.env, {
  PDS_HOSTNAME: 'localhost',
  PDS_PORT: String(port),
  PDS_DEV_MODE: 'true',
  PDS_DATA_DIRECTORY: folder,
  PDS_BLOBSTORE_DISK_LOCATION: path.join(folder, 'blobs'),
  PDS_DID_PLC_URL: `http://${HOST}:${directoryPort}`,
  PDS_SERVICE_HANDLE_DOMAINS: '.test',
  PDS_INVITE_REQUIRED: 'false',
  PDS_RATE_LIMITS_ENABLED: 'false',
  PDS_JWT_SECRET: process.env.PDS_JWT_SECRET ?? secret(),
  PDS_DPOP_SECRET: secret(),
  PDS_ADMIN_PASSWORD: secret(),
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: secret(),
  PDS_DISABLE_SSRF_PROTECTION: 'true',
  LOG_ENABLED: '0',
})

const { PlcServer, Database: Directory } = require('@did-plc/server')
const { PDS, envToCfg, envToSecrets, readEnv } = require('@atproto/pds')

const directory = PlcServer.create({ db: Directory.mock(), port: directoryPort })
await directory.start()
const environment = readEnv()
const pds = await PDS.create(envToCfg(environment), envToSecrets(environment))
await pds.start()
process.stdout.write(`PDS: http://${HOST}:${port}\n`)

async function end() {
  setTimeout(() => process.exit(0), 3000).unref()
  await Promise.allSettled([pds.destroy(), directory.destroy()])
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
