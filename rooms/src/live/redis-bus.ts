import { Redis } from 'ioredis';
import { fieldsOf, isNumber, isText, readJson } from '../../../src/room-protocol/read-fields.ts';
import { isId } from '../../../src/room-protocol/room-names.ts';
import type { Bus, Notice } from './bus.ts';

const CHANNEL = 'gatehouse-rooms#notices';

/** The bus of several instances: a channel of Redis. */
export function createRedisBus(url: string): Bus {
  const listeners: ((notice: Notice) => void)[] = [];
  const connect = (onBack: () => void) => {
    const client = new Redis(url, { maxRetriesPerRequest: 2 });
    let isAway = false;
    // It connects again by itself, often; that it is away is said once. Unheard, an error would end the process.
    client.on('error', (cause) => {
      if (!isAway) console.error(`gatehouse-rooms: Redis is away: ${cause.message}`);
      isAway = true;
    });
    client.on('close', () => {
      isAway = true;
    });
    client.on('ready', () => {
      if (isAway) onBack();
      isAway = false;
    });
    return client;
  };
  const announce = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  const publisher = connect(() => {});
  const subscriber = connect(() => announce({ type: 'missed' }));
  subscriber.subscribe(CHANNEL).catch((cause: unknown) => {
    console.error('gatehouse-rooms: Redis: The channel of notices cannot be heard.', cause);
  });
  subscriber.on('message', (_channel, text) => {
    const notice = readNotice(text);
    if (notice) announce(notice);
  });
  return {
    async say(notice) {
      await publisher.publish(CHANNEL, JSON.stringify(notice));
    },
    hear: (listener) => void listeners.push(listener),
    async ping() {
      await publisher.ping();
    },
    close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

function readNotice(text: string): Notice | null {
  const { type, room, at, said } = fieldsOf(readJson(text, 20_000)) ?? {};
  if (!isId(room)) return null;
  if (type === 'changed') return { type, room };
  if (type === 'relay') return isText(said, 20_000) ? { type, room, said } : null;
  return type === 'ended' && isNumber(at, 1e15) ? { type, room, at } : null;
}
