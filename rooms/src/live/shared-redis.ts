import { Redis as RedisExtension } from '@hocuspocus/extension-redis';
import { Redis } from 'ioredis';

/**
 * The Redis extension of Hocuspocus: what one instance is sent reaches all that have the document open. Without its
 * lock on saving: an instance that finds it taken does not save at all, also what the holder has not heard of. Here each
 * saves, and `createDocumentKeeper` puts together what two save at once.
 */
export class SharedRedis extends RedisExtension {
  constructor(url: string) {
    super({
      prefix: 'gatehouse-rooms',
      createClient: () => {
        const client = new Redis(url, { maxRetriesPerRequest: 2 });
        client.on('error', () => {
          // Reported by the bus, which has a connection of its own.
        });
        return client;
      },
    });
  }

  override async onStoreDocument(): Promise<void> {}

  override async afterStoreDocument(): Promise<void> {}
}
