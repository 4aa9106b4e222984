import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** What the key of a handshake is answered with (RFC 6455, 1.3). */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const TEXT = 0x81;
const CLOSE = 0x88;

/** The server's end of a WebSocket, as far as a watch needs it: it sends texts, and hears that the other end goes. */
export function webSocketLine(socket: Duplex, key: string, onEnd: () => void) {
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let isOver = false;
  const finish = () => {
    if (isOver) return;
    isOver = true;
    onEnd();
    socket.end();
  };
  // A client has nothing to say to a watch but that it closes.
  socket.on('data', finish);
  socket.on('error', finish);
  socket.on('close', finish);
  return {
    send(message: string) {
      if (!isOver) socket.write(frame(TEXT, Buffer.from(message)));
    },
    end(code: number) {
      if (isOver) return;
      // 1006 is not sent: it is what the other end sees where nothing is.
      if (code === 1006) socket.destroy();
      else socket.write(frame(CLOSE, Buffer.from([code >> 8, code & 0xff])));
      finish();
    },
  };
}

function frame(kind: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = kind;
  if (length < 126) head[1] = length;
  else if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
