import { expect, test } from 'vitest';
import { commands } from './registry.generated.ts';

const sources = import.meta.glob<string>('./*.ts', { query: '?raw', import: 'default', eager: true });

test('every command has a test beside it that tries it on the laws of all commands', () => {
  const files = Object.entries(sources).filter(([, text]) => text.includes(' = defineCommand({'));
  expect(files).toHaveLength(commands.length);
  for (const [path, text] of files) {
    const id = /\n {2}id: '([\w-]+)'/.exec(text)?.[1];
    expect([path, sources[path.replace('.ts', '.test.ts')]]).toEqual([
      path,
      expect.stringContaining(`obeysLaws('${id}', {`),
    ]);
  }
});
