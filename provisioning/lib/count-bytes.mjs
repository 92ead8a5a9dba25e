// Purpose: pass bytes on between a kiosk and a server, unread, and count them; TLS goes through untouched.
// Needs:   node 18; nothing from npm
// Usage:   node count-bytes.mjs PORT-OF-SERVER
//
// Prints its own port when it listens, and on SIGUSR2 one line "connections bytes", both ways together.
import { connect, createServer } from 'node:net'

const target = +process.argv[2]
let connections = 0
let bytes = 0

const relay = createServer(kiosk => {
  const server = connect(target, '127.0.0.1')
  connections++
  for (const [from, to] of [[kiosk, server], [server, kiosk]]) {
    from.on('data', piece => { bytes += piece.length })
    from.on('error', () => to.destroy())
    from.pipe(to)
  }
})
relay.listen(0, '127.0.0.1', () => console.log(`port ${relay.address().port}`))
process.on('SIGUSR2', () => console.log(`${connections} ${bytes}`))
