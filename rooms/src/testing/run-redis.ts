import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './run-process.ts';
import { until } from './until.ts';

/** Whether this machine has Redis. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

export type TestRedis = Readonly<{ url: string; port: number; stop: () => Promise<void> }>;

/** Starts a Redis that keeps nothing. */
export async function runRedis(at?: number): Promise<TestRedis> {
  const port = at ?? (await freePort());
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 20 });
  client.on('error', () => {
    // It is not there yet.
  });
  await client.connect().catch(() => {
    // It tries again by itself.
  });
  await until('Redis answers', () => client.status === 'ready');
  client.disconnect();
  return {
    url,
    port,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
