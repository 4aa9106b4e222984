import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOMS_PACKAGE, roomsProgram } from './rooms-program.ts';
import { runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = { name: ROOMS_PACKAGE, bin: { [ROOMS_PACKAGE]: 'bin/start.mjs' } };

let folders = 0;

/** A folder with these files, as JSON. */
function withFiles(files: Readonly<Record<string, unknown>>): string {
  const root = join(folder, String(++folders));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  }
  return root;
}

describe('the server of rooms', () => {
  it('is found where it is installed beside the command line', () => {
    const root = withFiles({
      'node_modules/gatehouse/package.json': { name: 'gatehouse' },
      [`node_modules/${ROOMS_PACKAGE}/package.json`]: server,
    });
    expect(roomsProgram(join(root, 'node_modules/gatehouse/dist-cli'))).toBe(
      join(root, `node_modules/${ROOMS_PACKAGE}/bin/start.mjs`),
    );
  });

  it('is found in a checkout', () => {
    const root = withFiles({ 'package.json': { name: 'gatehouse' }, 'rooms/package.json': server });
    expect(roomsProgram(join(root, 'dist-cli'))).toBe(join(root, 'rooms/bin/start.mjs'));
    expect(roomsProgram()).toMatch(/rooms.bin.gatehouse-rooms\.mjs$/);
  });

  it.each([
    ['it is not installed', {}],
    ['another package has such a folder', { 'rooms/package.json': { name: 'hotel' } }],
    ['it has no program', { 'rooms/package.json': { name: ROOMS_PACKAGE } }],
  ])('is not found where %s', (_what, files) => {
    const root = withFiles({ 'package.json': { name: 'gatehouse' }, ...files });
    expect(roomsProgram(join(root, 'dist-cli'))).toBeNull();
  });
});

describe('a program that is run', () => {
  const write = (source: string) => {
    const file = join(folder, `${++folders}.mjs`);
    writeFileSync(file, source);
    return file;
  };

  it('gets its arguments, and its exit code is that of the verb', async () => {
    const program = write('process.exitCode = process.argv[2] === "--port=1" ? 7 : 1;');
    expect(await runProgram(program, ['--port=1'])).toBe(7);
  });

  it('is asked to end when this process is', async () => {
    const program = write(
      'setInterval(() => {}, 1e6); process.on("SIGHUP", () => process.exit(4)); process.send?.(1);',
    );
    const ended = runProgram(program, []);
    const asked = setInterval(() => process.emit('SIGHUP', 'SIGHUP'), 300);
    const code = await ended;
    clearInterval(asked);
    // Before it listened, the signal itself has ended it.
    expect([4, null]).toContain(code);
  });
});
