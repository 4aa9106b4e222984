import { Redis as RedisExtension } from '@hocuspocus/extension-redis';
import { isTransactionOrigin, type onChangePayload, OutgoingMessage } from '@hocuspocus/server';
import { Redis } from 'ioredis';

/** Long enough for many keys, and shorter than the extension keeps a document that is left. */
const COMPARE_MS = 500;

/**
 * The Redis extension of Hocuspocus: what one instance is sent reaches all that have the document open. It differs in two
 * things.
 *
 * - Each change is sent as it is. The extension sends what an instance has, is asked for what is missing, and answers:
 *   six ways through Redis for a key, and an encoding of the whole document for each. Here that is done twice a second,
 *   and when Redis is there again, so that what was missed comes, too.
 * - There is no lock on saving. An instance that finds it taken does not save at all, also what the holder has not heard of.
 *   Here each saves, and `createDocumentKeeper` puts together what two save at once.
 */
export class SharedRedis extends RedisExtension {
  readonly #comparing = new Set<string>();

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
    this.sub.on('ready', () => {
      for (const [documentName, document] of this.instance?.documents ?? [])
        void super.onChange({ documentName, document } as onChangePayload);
    });
  }

  override async onChange(data: onChangePayload): Promise<void> {
    const { documentName, update, transactionOrigin } = data;
    if (isTransactionOrigin(transactionOrigin) && transactionOrigin.source === 'redis') return;
    const message = new OutgoingMessage(documentName).createSyncMessage().writeUpdate(update).toUint8Array();
    const channel = `${this.configuration.prefix}:${documentName}`;
    this.pub.publish(channel, Buffer.concat([this.messagePrefix, message])).catch(() => {
      // Redis is gone; what the others miss is compared when it is there again.
    });
    this.#compareSoon(data);
  }

  #compareSoon(data: onChangePayload) {
    const { documentName, document, instance } = data;
    if (this.#comparing.has(documentName)) return;
    this.#comparing.add(documentName);
    setTimeout(() => {
      this.#comparing.delete(documentName);
      if (instance.documents.get(documentName) === document) void super.onChange(data);
    }, COMPARE_MS).unref();
  }

  override async onStoreDocument(): Promise<void> {}

  override async afterStoreDocument(): Promise<void> {}
}
