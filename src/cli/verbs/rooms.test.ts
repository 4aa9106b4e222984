import { describe, expect, it, vi } from 'vitest';
import { run } from '../testing/run.ts';

const found = vi.hoisted(() => ({
  program: null as string | null,
  args: [] as readonly string[],
  code: 0 as number | null,
}));

vi.mock('../rooms/rooms-program.ts', async (original) => ({
  ...(await original<object>()),
  roomsProgram: () => found.program,
}));
vi.mock('../rooms/run-program.ts', () => ({
  runProgram: async (_program: string, args: readonly string[]) => {
    found.args = args;
    return found.code;
  },
}));

describe('gatehouse rooms', () => {
  it('says how to get the server where it is not installed', async () => {
    found.program = null;
    const { code, notes } = await run(['rooms']);
    expect(code).toBe(2);
    expect(notes.join('\n')).toContain('npm install --global ./gatehouse-rooms-*.tgz');
  });

  it('hands on what was given, and leaves the rest to the server', async () => {
    found.program = '/rooms.mjs';
    expect((await run(['rooms', '--port', '9000', '--store=a b.sqlite'])).code).toBe(0);
    expect(found.args).toEqual(['--port=9000', '--store=a b.sqlite']);
  });

  it.each([1, 2, null])('could not run where the server ends with %s', async (code) => {
    found.program = '/rooms.mjs';
    found.code = code;
    expect((await run(['rooms'])).code).toBe(2);
  });

  it.each([
    [['rooms', 'folder'], 'It takes no files.'],
    [['rooms', '--prot', '1'], 'Did you mean --port?'],
  ])('refuses %j', async (args, words) => {
    const { code, notes } = await run(args);
    expect(code).toBe(2);
    expect(notes.join('\n')).toContain(words);
  });

  it('explains the options of the server', async () => {
    const { out } = await run(['rooms', '--help']);
    expect(out).toContain('--redis URL');
    expect(out).toContain('Default: 8088');
  });
});
