import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_BODY } from './read-body.ts';
import { TOKEN, withServer } from './testing/with-server.ts';

const A = 'kind: Service\nmetadata: { name: a }\n';
const FILES = {
  'work/a.yaml': A,
  'work/sub/b.yml': 'b: 1\r\n',
  'outside.yaml': 'secret: 1\n',
  'work/notes.md': '#',
};

const own = (headers: Readonly<Record<string, string>> = {}) => ({
  headers: { 'x-gatehouse-token': TOKEN, ...headers },
});

test('whoever has the token gets the manifests of the folder, with what was left out and why', async () => {
  const files = {
    ...FILES,
    'work/zip.yaml': new Uint8Array([0x50, 0x4b, 3, 4]),
    'work/node_modules/x/c.yaml': 'c: 1',
  };
  await withServer(files, async ({ asPage }) => {
    const { status, headers, json } = await asPage('/api/folder');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(json()).toMatchObject({
      name: 'work',
      readOnly: false,
      files: { 'a.yaml': { text: A }, 'sub/b.yml': { text: 'b: 1\r\n' } },
      leftOut: [
        'zip.yaml: it is a zip archive. Unpack it and open the files in it. Only YAML and JSON text can be read.',
      ],
    });
    expect(Object.keys(json().files)).toEqual(['a.yaml', 'sub/b.yml']);
  });
});

test.each([
  ['no token', {}],
  ['another token', { 'x-gatehouse-token': `${TOKEN.slice(0, -1)}x` }],
  ['a shorter one', { 'x-gatehouse-token': TOKEN.slice(0, -1) }],
])('with %s nobody gets anything, nor writes', async (_, headers) => {
  await withServer(FILES, async ({ ask, folder }) => {
    for (const path of ['/api/folder', '/api/folder/changes?since=1']) {
      const { status, text } = await ask(path, { headers });
      expect([status, text]).toEqual([401, expect.not.stringContaining('kind: Service')]);
    }
    const body = JSON.stringify({ writes: [{ path: 'new.yaml', text: 'x', expected: null }] });
    expect((await ask('/api/folder/write', { method: 'POST', headers, body })).status).toBe(401);
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  });
});

test('only names of this machine are answered, so that no page can give it another one', async () => {
  await withServer(FILES, async ({ ask, port }) => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'LOCALHOST'])
      expect((await ask('/api/folder', own({ host }))).status).toBe(200);
    for (const host of ['evil.example', `127.0.0.1.evil.example:${port}`, '192.168.1.7', 'localhost.evil'])
      expect([host, (await ask('/api/folder', own({ host }))).status]).toEqual([host, 421]);
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421);
  });
  await withServer(
    FILES,
    async ({ ask }) => {
      for (const host of ['gates.example', 'gates.example:8080', '192.168.1.7:80', 'localhost'])
        expect((await ask('/api/folder', own({ host }))).status).toBe(200);
      expect((await ask('/api/folder', own({ host: 'evil.example' }))).status).toBe(421);
    },
    { isLoopback: false, names: ['gates.example'] },
  );
});

test('pages of other origins get nothing, also with the token', async () => {
  await withServer(FILES, async ({ ask, port }) => {
    const host = `localhost:${port}`;
    const from = (origin: string) => own({ host, origin });
    expect((await ask('/api/folder', from(`http://${host}`))).status).toBe(200);
    // A proxy in front speaks TLS.
    expect((await ask('/api/folder', from(`https://${host}`))).status).toBe(200);
    for (const origin of [`http://localhost:${port + 1}`, 'http://evil.example', 'null', ''])
      expect([origin, (await ask('/api/folder', from(origin))).status]).toEqual([origin, 403]);
    expect((await ask('/api/folder', own({ 'sec-fetch-site': 'same-site' }))).status).toBe(403);
    expect((await ask('/api/folder', own({ 'sec-fetch-site': 'same-origin' }))).status).toBe(200);
    const asked = await ask('/api/folder', { method: 'OPTIONS', ...from('http://evil.example') });
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});

test.each([
  '/../outside.yaml',
  '/..%2foutside.yaml',
  '/%2e%2e/outside.yaml',
  '//etc/passwd',
  '/etc/passwd',
  '/api/../../outside.yaml',
  '/a.yaml',
  '/assets/../../package.json',
  '/\\..\\outside.yaml',
])('the address %s leads to no file', async (path) => {
  await withServer(FILES, async ({ ask }) => {
    const { status, text } = await ask(path, own());
    expect([status, text]).toEqual([404, expect.not.stringContaining('secret')]);
  });
});

test.each([
  ['above', '../outside.yaml'],
  ['above, from inside', 'sub/../../outside.yaml'],
  ['an absolute path', '/tmp/gatehouse-outside.yaml'],
  ['a drive', 'C:\\outside.yaml/'],
  ['a zero character', 'a\0.yaml'],
  ['a link out of it', 'link/new.yaml'],
  ['a link to a file out of it', 'out.yaml'],
  ['a link to nothing', 'dangling.yaml'],
  ['what is hidden', '.github/x.yaml'],
  ['a hidden file', '.x.yaml'],
  ['packages', 'node_modules/x.yaml'],
  ['no manifest', 'hook.sh'],
  ['the settings of another program', 'package.json'],
  ['nothing', ''],
  ['a folder', 'folder.yaml'],
  ['a file as a folder', 'a.yaml/b.yaml'],
])('%s is not written to', async (_, path) => {
  await withServer({ ...FILES, 'elsewhere/x': '' }, async ({ asPage, folder }) => {
    symlinkSync(join(folder, '../elsewhere'), join(folder, 'link'));
    symlinkSync(join(folder, '../outside.yaml'), join(folder, 'out.yaml'));
    symlinkSync(join(folder, '../never.yaml'), join(folder, 'dangling.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    const write = async (expected: string | null, text: string | null) =>
      (await asPage('/api/folder/write', { writes: [{ path, text, expected }] })).json().outcomes[0];
    for (const text of ['mine: 1\n', null])
      expect(['refused', ...(path.includes('dangling') || path.includes('/b') ? ['saved'] : [])]).toContain(
        (await write(null, text))?.outcome,
      );
    expect(await write(null, 'mine: 1\n')).toMatchObject({ reason: expect.stringMatching(/\.$/) });
    expect(readFileSync(join(folder, '../outside.yaml'), 'utf8')).toBe('secret: 1\n');
    for (const name of [
      '../elsewhere/new.yaml',
      '../never.yaml',
      '.github',
      'node_modules',
      'hook.sh',
      'package.json',
    ])
      expect([name, existsSync(join(folder, name))]).toEqual([name, false]);
  });
});

test('a link in the folder is followed as long as it stays in it', async () => {
  await withServer(FILES, async ({ asPage, folder }) => {
    symlinkSync(join(folder, 'sub'), join(folder, 'same'));
    symlinkSync(join(folder, '../outside.yaml'), join(folder, 'out.yaml'));
    const written = await asPage('/api/folder/write', {
      writes: [{ path: 'same/new.yaml', text: 'n: 1\n', expected: null }],
    });
    expect(written.json().outcomes[0]?.outcome).toBe('saved');
    expect(readFileSync(join(folder, 'sub/new.yaml'), 'utf8')).toBe('n: 1\n');
    const { files, leftOut } = (await asPage('/api/folder')).json();
    expect(files['out.yaml']).toBeUndefined();
    expect(leftOut).toEqual(['out.yaml: it leads out of the folder that may be read.']);
  });
});

test('a file is written as it was: its mark, its encoding, its line ends', async () => {
  const bytes = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const files = { 'work/mark.yaml': '\uFEFFa: 1\r\nb: 2', 'work/wide.yaml': bytes('w: 1\n') };
  await withServer(files, async ({ asPage, folder }) => {
    const { files: now } = (await asPage('/api/folder')).json();
    expect(now['mark.yaml']?.text).toBe('a: 1\r\nb: 2');
    const writes = [
      { path: 'mark.yaml', text: 'a: 10\r\nb: 2', expected: now['mark.yaml']?.version },
      { path: 'wide.yaml', text: 'w: 2\n', expected: now['wide.yaml']?.version },
      { path: 'deep/er/new.yaml', text: 'n: 1\n', expected: null },
    ];
    const { outcomes } = (await asPage('/api/folder/write', { writes })).json();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved']);
    expect(readFileSync(join(folder, 'mark.yaml'), 'utf8')).toBe('\uFEFFa: 10\r\nb: 2');
    expect(readFileSync(join(folder, 'wide.yaml')).equals(bytes('w: 2\n'))).toBe(true);
    expect(readFileSync(join(folder, 'deep/er/new.yaml'), 'utf8')).toBe('n: 1\n');
    const after = (await asPage('/api/folder')).json().files;
    expect(outcomes.map((written) => written.outcome === 'saved' && written.version)).toEqual(
      writes.map(({ path }) => after[path]?.version),
    );
  });
});

test('nothing is written over what is not known', async () => {
  await withServer(FILES, async ({ asPage, folder }) => {
    const version = (await asPage('/api/folder')).json().files['a.yaml']?.version;
    writeFileSync(join(folder, 'a.yaml'), 'theirs: 1\n');
    const write = async (path: string, text: string | null, expected: string | null = null) =>
      (await asPage('/api/folder/write', { writes: [{ path, text, expected }] })).json().outcomes[0];
    const theirs = { outcome: 'changed', file: { text: 'theirs: 1\n', version: expect.any(String) } };
    expect(await write('a.yaml', 'mine: 1\n', version)).toEqual(theirs);
    expect(await write('a.yaml', null, version)).toEqual(theirs);
    expect(await write('a.yaml', 'mine: 1\n', null)).toEqual(theirs);
    expect(await write('gone.yaml', 'mine: 1\n', version)).toEqual({ outcome: 'changed', file: null });
    expect(await write('gone.yaml', null, version)).toEqual({ outcome: 'saved', version: null });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('theirs: 1\n');
    const known = (await asPage('/api/folder')).json().files['a.yaml']?.version;
    expect(await write('a.yaml', null, known)).toEqual({ outcome: 'saved', version: null });
    expect(existsSync(join(folder, 'a.yaml'))).toBe(false);
  });
});

test.each([
  ['no JSON', '{'],
  ['something else', '{"write":[]}'],
  ['a list of something else', '{"writes":[{"path":1,"text":"","expected":null}]}'],
  ['a write without what is expected', '{"writes":[{"path":"a.yaml","text":""}]}'],
])('%s is no request to write', async (_, body) => {
  await withServer(FILES, async ({ ask, folder }) => {
    expect((await ask('/api/folder/write', { method: 'POST', ...own(), body })).status).toBe(400);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(A);
  });
});

test('a body that is too large is refused before it is read', async () => {
  await withServer(FILES, async ({ port }) => {
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
    });
    socket.write(
      `POST /api/folder/write HTTP/1.1\r\nHost: localhost\r\nX-Gatehouse-Token: ${TOKEN}\r\nContent-Length: ${MAX_BODY + 1}\r\n\r\n{`,
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});

test('a folder that is to be looked at is not written, whoever asks', async () => {
  await withServer(
    FILES,
    async ({ asPage, folder }) => {
      const { readOnly, files } = (await asPage('/api/folder')).json();
      expect(readOnly).toBe(true);
      const writes = [{ path: 'a.yaml', text: 'mine: 1\n', expected: files['a.yaml']?.version }];
      expect((await asPage('/api/folder/write', { writes })).status).toBe(403);
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(A);
    },
    { readOnly: true },
  );
});

test('a public folder needs no token, and yet no other page gets it', async () => {
  await withServer(
    FILES,
    async ({ ask }) => {
      expect((await ask('/api/folder')).status).toBe(200);
      expect((await ask('/api/folder', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
      expect((await ask('/api/folder', { headers: { host: 'evil.example' } })).status).toBe(421);
    },
    { readOnly: true, isPublic: true },
  );
});

test('whoever waits hears of changes, of many at once, and of nothing but changes', async () => {
  await withServer(FILES, async ({ asPage, folder }) => {
    const { revision } = (await asPage('/api/folder')).json();
    const waiting = asPage(`/api/folder/changes?since=${revision}`);
    const other = asPage(`/api/folder/changes?since=${revision}`);
    for (let i = 0; i < 200; i += 1) writeFileSync(join(folder, `many-${i}.yaml`), `i: ${i}\n`);
    rmSync(join(folder, 'a.yaml'));
    renameSync(join(folder, 'sub/b.yml'), join(folder, 'sub/c.yml'));
    const heard = (await waiting).json();
    expect(Object.keys(heard.files)).toHaveLength(203);
    expect(heard.files).toMatchObject({
      'a.yaml': null,
      'sub/b.yml': null,
      'sub/c.yml': { text: 'b: 1\r\n' },
    });
    expect((await other).json()).toEqual(heard);
    expect((await asPage(`/api/folder/changes?since=${revision}`)).json()).toEqual(heard);
    for (const since of ['', '0', 'x', '1e9', '-1'])
      expect((await asPage(`/api/folder/changes?since=${since}`)).json()).toBeNull();
  });
});

test('changes in folders that are made later are heard of', async () => {
  await withServer(FILES, async ({ asPage, folder }) => {
    mkdirSync(join(folder, 'later'));
    writeFileSync(join(folder, 'later/a.yaml'), 'one: 1\n');
    const first = (await asPage('/api/folder/changes?since=1')).json();
    expect(first.files['later/a.yaml']?.text).toBe('one: 1\n');
    writeFileSync(join(folder, 'later/a.yaml'), 'two: 2\n');
    const second = (await asPage(`/api/folder/changes?since=${first.revision}`)).json();
    expect(second.files['later/a.yaml']?.text).toBe('two: 2\n');
  });
});

test('other questions are refused', async () => {
  await withServer(FILES, async ({ ask }) => {
    expect((await ask('/api/other', own())).status).toBe(404);
    expect((await ask('/api/folder', { method: 'DELETE', ...own() })).status).toBe(405);
    expect((await ask('/api/folder/write', own())).status).toBe(405);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/')).text).toBe('<html>');
  });
});

test('the browser is led to the address with the token once', async () => {
  await withServer(FILES, async ({ ask, invitation }) => {
    expect(invitation).not.toContain(TOKEN);
    const first = await ask(invitation);
    expect([first.status, first.headers.location]).toEqual([302, `/#folder/${TOKEN}`]);
    expect((await ask(invitation)).status).toBe(404);
  });
});
