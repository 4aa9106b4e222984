import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commentText } from './comment.mjs';
import { changedWorkspaces, pathsOf } from './workspaces.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(root, 'integrations/pull-request/main.mjs');

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: front, namespace: kiln}
spec:
  gatewayClassName: any
  listeners:
  - {name: web, port: 80, protocol: HTTP}
---
apiVersion: v1
kind: Service
metadata: {name: red, namespace: kiln}
spec:
  selector: {app: red}
  ports: [{port: 80}]
`;
const route = (path, service = 'red') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: pots, namespace: kiln}
spec:
  parentRefs: [{name: front}]
  hostnames: [pots.example.com]
  rules:
  - matches: [{path: {type: PathPrefix, value: ${path}}}]
    backendRefs: [{name: ${service}, port: 80}]
`;

let folder, origin, server, requests, comments, mayWrite;

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-pull-request-'));
  origin = `${folder}-origin`;
  [requests, comments, mayWrite] = [[], [], true];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      requests.push(`${request.method} ${request.url}`);
      const answer = (code, value) => {
        response.writeHead(code, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      if (request.method === 'GET') return answer(200, comments);
      if (!mayWrite) return answer(403, { message: 'Resource not accessible by integration' });
      if (request.method === 'POST') comments.push({ id: 7, ...JSON.parse(body) });
      else Object.assign(comments[0], JSON.parse(body));
      return answer(200, {});
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(origin, { recursive: true, force: true });
});

const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

/** Commits files; null removes one. @returns the commit */
function commit(files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '--all');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-m', 'Change');
  return git('rev-parse', 'HEAD');
}

/** Runs the entry as a step of a workflow does, for a pull request of `head` on `base`. */
async function runAction(base, inputs = {}, head = git('rev-parse', 'HEAD')) {
  const temp = join(folder, '.git', 'temp');
  mkdirSync(temp, { recursive: true });
  const file = (name) => join(temp, name);
  const pull_request = { number: 3, base: { sha: base }, head: { sha: head } };
  writeFileSync(file('event.json'), JSON.stringify({ pull_request }));
  for (const name of ['summary', 'outputs']) writeFileSync(file(name), '');
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_OUTPUT: file('outputs'),
      GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
      GITHUB_REPOSITORY: 'team/manifests',
      RUNNER_TEMP: temp,
      GATEHOUSE_OPTIONS: '--assume-class *',
      GATEHOUSE_TOKEN: 'secret',
      ...inputs,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const code = await new Promise((done) => child.on('close', done));
  const read = (name) => readFileSync(file(name), 'utf8');
  return { code, log, summary: read('summary'), outputs: read('outputs'), temp };
}

const start = () => {
  git('init', '--quiet');
  return commit({ 'apps/gateway.yaml': GATEWAY, 'apps/route.yaml': route('/old'), 'README.md': 'Manifests' });
};

describe('a pull request at GitHub', () => {
  test('is told which requests change their way, in one comment that is kept up to date', async () => {
    const base = start();
    commit({ 'apps/route.yaml': route('/new') });
    const { code, summary, outputs, log } = await runAction(base, { GATEHOUSE_PATHS: 'apps' });
    expect({ code, log }).toEqual({ code: 0, log: expect.stringMatching(/Nothing found|note/) });
    expect(outputs).toBe('differs=true\n');
    expect(summary).toMatch(/^### \d classes of requests change their way\n/);
    expect(comments).toEqual([{ id: 7, body: expect.stringContaining(summary) }]);
    expect(comments[0].body).toContain('HTTP GET pots.example.com/new');

    commit({ 'apps/route.yaml': route('/old') });
    commit({ 'apps/gateway.yaml': `# Two listeners\n${GATEWAY}` });
    await runAction(base, { GATEHOUSE_PATHS: 'apps' });
    expect(requests.slice(-2)).toEqual([
      expect.stringMatching(/^GET /),
      'PATCH /repos/team/manifests/issues/comments/7',
    ]);
    expect(comments[0].body).toContain('### Nothing differs');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  test('is told nothing where no manifest of a workspace has changed', async () => {
    const base = start();
    commit({ 'README.md': 'Other words', 'other/x.yaml': GATEWAY });
    const { code, log } = await runAction(base, { GATEHOUSE_PATHS: 'apps' });
    expect([code, log.trim(), requests]).toEqual([0, 'No manifest below apps has changed.', []]);
  });

  test('is told of a change in what an overlay takes in from elsewhere, by way of others', async () => {
    start();
    const base = commit({
      'apps/kustomization.yaml': 'resources: [gateway.yaml, route.yaml]\n',
      'stages/kustomization.yaml': 'resources:\n  - "../apps/"\n',
      'clusters/live/kustomization.yaml': 'resources:\n- ../../stages\n- ../../../elsewhere\n',
      'clusters/none/kustomization.yaml': 'resources: [../../gone]\n',
    });
    commit({ 'apps/route.yaml': route('/new') });
    const { code, summary, outputs } = await runAction(base, {
      GATEHOUSE_PATHS: 'clusters/live\nclusters/none',
    });
    expect([code, outputs]).toEqual([0, 'differs=true\n']);
    expect(summary).toContain('HTTP GET pots.example.com/new');
    expect(summary).not.toContain('clusters/none');
  });

  test.each(['its merge', 'its merge without history', 'its last commit'])(
    'is not told what others did on its base since, where %s is checked out',
    async (what) => {
      const base = start();
      git('checkout', '--quiet', '-b', 'request');
      const head = commit({ 'apps/gateway.yaml': `# The front\n${GATEWAY}` });
      git('checkout', '--quiet', '--detach', base);
      const others = commit({ 'apps/route.yaml': route('/new') });
      git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'merge', '--quiet', '--no-edit', head);
      if (what === 'its last commit') git('checkout', '--quiet', '--detach', head);
      if (what === 'its merge without history') {
        renameSync(folder, origin);
        mkdirSync(folder);
        git('-c', 'advice.detachedHead=false', 'clone', '--quiet', '--depth=1', `file://${origin}`, '.');
      }
      // The base that is named is the one from which the request began, or the last one.
      const named = what === 'its last commit' ? others : base;
      const { code, summary } = await runAction(named, { GATEHOUSE_PATHS: 'apps' }, head);
      expect([code, summary]).toEqual([0, expect.stringContaining('### Nothing differs')]);
    },
  );

  test('fails by an error, with annotations at its lines; with SARIF there is a file for each workspace', async () => {
    const base = start();
    commit({ 'apps/route.yaml': route('/old', 'blue'), 'more/gateway.yaml': GATEWAY });
    const { code, log } = await runAction(base, { GATEHOUSE_PATHS: 'apps\nmore/' });
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=apps\/route\.yaml,line=9/m);

    const { outputs, temp } = await runAction(base, {
      GATEHOUSE_PATHS: 'apps\nmore',
      GATEHOUSE_SARIF: 'true',
    });
    expect(outputs).toContain(`sarif=${join(temp, 'gatehouse-sarif')}\n`);
    const runs = readdirSync(join(temp, 'gatehouse-sarif'))
      .toSorted()
      .map((name) => JSON.parse(readFileSync(join(temp, 'gatehouse-sarif', name), 'utf8')).runs[0]);
    expect(runs.map(({ automationDetails }) => automationDetails.id)).toEqual([
      'gatehouse/apps/',
      'gatehouse/more/',
    ]);
    expect(runs[0].results[0].ruleId).toBe('backend/missing');
  });

  test('has the summary alone where the token may not write, and where a folder is gone', async () => {
    const base = start();
    commit({ 'apps/route.yaml': null, 'apps/gateway.yaml': null });
    mayWrite = false;
    const { code, log, summary } = await runAction(base, {
      GATEHOUSE_PATHS: 'apps',
      GATEHOUSE_FAIL_ON_CHANGE: 'true',
    });
    expect(code).toBe(1);
    expect(log).toContain('The comment could not be written: POST ');
    expect(log).toContain('Resource not accessible by integration');
    expect(summary).toContain('- removed HTTPRoute kiln/pots');
  });

  test('says in a line what is wrong', async () => {
    start();
    const { code, log } = await runAction('0123456789012345678901234567890123456789');
    expect(code).toBe(2);
    expect(log).toMatch(
      /^gatehouse: The commit 0123456789\d+ to compare with is not in this checkout and could not be fetched: fatal: /,
    );
  });
});

describe.each(['../../action.yml', '../gitlab.yml'])('%s', (file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');

  test('sets only variables that are read', () => {
    const read = readFileSync(new URL('settings.mjs', import.meta.url), 'utf8');
    const set = text.match(/GATEHOUSE_\w+(?=[:=])/g);
    expect(set.length).toBeGreaterThan(2);
    for (const name of set) expect(read.includes(`'${name}'`) || text.includes(`$${name}`)).toBe(true);
  });

  test('installs nothing by a name that anyone may have on a registry', () => {
    expect(text).not.toMatch(/npx|npm (?:install|i|exec)\b|gatehouse@\$/);
    expect(text).toContain('npm ci --ignore-scripts');
  });
});

test('elsewhere it says where it belongs', () => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('GitHub Actions or in GitLab CI')]);
});

test.each([
  ['.', ['README.md'], []],
  ['.', ['a/b.yaml'], ['.']],
  ['a\n./b/\n\nab', ['b/c/d.YML'], ['b']],
  ['a', ['ab/c.yaml'], []],
  ['a.json', ['a.json'], ['a.json']],
  ['a', ['a/templates/_names.tpl'], ['a']],
])('of %j, with %j, the workspaces %j have changed', (list, files, expected) => {
  expect(changedWorkspaces(pathsOf(list), files)).toEqual(expected);
});

test('a comment that is too long is cut at the end of a line, and says so', () => {
  const text = commentText('| a line of a table |\n'.repeat(9000));
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\| a line of a table \|\n\n… cut here/);
});
