import { describe, expect, test } from 'vitest';
import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../certificates/example-pems.ts';
import { toBase64 } from '../text/base64.ts';
import { leaveOutSecrets } from './leave-out-secrets.ts';
import { LEFT_OUT } from './left-out.ts';

const base64 = (text: string): string => toBase64(new TextEncoder().encode(text));
const indented = (text: string, by: number): string => text.trim().replaceAll('\n', `\n${' '.repeat(by)}`);
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYXJ0In0.c2lnbmF0dXJl';

const secret = (rest: string): string =>
  `# of the shop\napiVersion: v1\nkind: Secret\nmetadata:\n  name: shop # keep\n${rest}`;

describe('what is secret is left out, and named', () => {
  test.each<readonly [what: string, text: string, hidden: string, found: readonly string[]]>([
    [
      'data',
      secret(`data:\n  password: ${base64('hidden')}\n`),
      base64('hidden'),
      ['password of Secret shop'],
    ],
    ['plain data', secret('stringData:\n  a: "hid:den"\n'), 'hid:den', ['a of Secret shop']],
    [
      'a key in plain data',
      secret(`stringData:\n  tls.key: |\n    ${indented(EXAMPLE_KEY, 4)}\n  z: 1\n`),
      'MIGHAgEAMBM',
      ['tls.key of Secret shop', 'z of Secret shop'],
    ],
    [
      'the copy that kubectl keeps',
      secret(
        'data: {}\n'.replace(
          'data',
          `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"aGlkZGVu"}}'\ndata`,
        ),
      ),
      'aGlkZGVu',
      ['the last applied configuration of Secret shop'],
    ],
    [
      'a key in a ConfigMap',
      `kind: ConfigMap\napiVersion: v1\ndata:\n  all.pem: |\n    before\n    ${indented(EXAMPLE_KEY, 4)}\n    after\n`,
      'MIGHAgEAMBM',
      ['a private key'],
    ],
    [
      'a key in base64, anywhere',
      `kind: Widget\nspec:\n  key: ${base64(EXAMPLE_KEY)}\n`,
      base64(EXAMPLE_KEY).slice(0, 60),
      ['a private key'],
    ],
    [
      'a key in a comment',
      `a: 1\n# ${indented(EXAMPLE_KEY, 0).replaceAll('\n', '\n# ')}\nb: 2\n`,
      'MIGHAgEAMBM',
      ['a private key'],
    ],
    ['a key in a file that is no YAML', EXAMPLE_KEY, 'MIGHAgEAMBM', ['a private key']],
    [
      'a kubeconfig',
      'apiVersion: v1\nkind: Config\nusers:\n  - name: me\n    user:\n      token: hidden\n',
      'hidden',
      ['token of a kubeconfig'],
    ],
    [
      'a kubeconfig in a ConfigMap',
      'kind: ConfigMap\ndata:\n  config: |\n    kind: Config\n    users:\n    - name: me\n      user:\n        client-key-data: hidden\n',
      'hidden',
      ['client-key-data of a kubeconfig'],
    ],
    [
      'the login of a registry',
      `kind: ConfigMap\ndata:\n  .dockerconfigjson: '{"auths":{"r.example":{"auth":"hidden"}}}'\n`,
      'hidden',
      ['the login of a registry'],
    ],
    [
      'a token in a saved request',
      `requests:\n  - headers: {authorization: Bearer ${JWT}}\n`,
      JWT,
      ['the value of authorization'],
    ],
    [
      'a variable of a container',
      'kind: Pod\nspec:\n  containers:\n    - env:\n        - {name: DB_PASSWORD, value: hidden}\n',
      'hidden',
      ['the value of DB_PASSWORD'],
    ],
    [
      'literals of a generator',
      'kind: Kustomization\nsecretGenerator:\n  - name: db\n    literals:\n      - password=hidden\n',
      'hidden',
      ['password of a generated Secret'],
    ],
    [
      'a Secret that does not parse',
      secret('stringData:\n  a: "hidden\n'),
      'hidden',
      ['a document with secrets that could not be separated'],
    ],
    [
      'a Secret with anchors',
      secret('stringData:\n  a: &a hidden\n  b: *a\n'),
      'hidden',
      ['a document with secrets that could not be separated'],
    ],
    [
      'one in a List',
      'kind: List\napiVersion: v1\nitems:\n  - kind: Secret\n    metadata: {name: a}\n    stringData: {b: hidden}\n',
      'hidden',
      ['b of Secret a'],
    ],
  ])('%s', (_, text, hidden, found) => {
    expect(text).toContain(hidden);
    const cleaned = leaveOutSecrets(text);
    expect(cleaned.text).not.toContain(hidden);
    expect(cleaned.found).toEqual(found);
    expect(leaveOutSecrets(cleaned.text)).toEqual({ text: cleaned.text, found: [] });
  });
});

const HIDDEN = 'hunter2hidden';
const wrapped = (text: string, before: string): string =>
  base64(text).replace(/.{1,60}(?!$)/g, (line) => `${line}\n${before}`);

describe('nothing is left of', () => {
  const cases: readonly (readonly [what: string, text: string, hidden?: string])[] = [
    [
      'a key in base64 of base64',
      `data: {k: ${base64(base64(EXAMPLE_KEY))}}\n`,
      base64(base64(EXAMPLE_KEY)).slice(9, 60),
    ],
    ['a key in base64 in a comment', `a: 1\n# ${base64(EXAMPLE_KEY)}\n`, base64(EXAMPLE_KEY).slice(60, 99)],
    [
      'a key in wrapped base64 in a comment',
      `a: 1\n# ${wrapped(EXAMPLE_KEY, '# ')}\n`,
      base64(EXAMPLE_KEY).slice(60, 99),
    ],
    [
      'a key in wrapped base64 in a block',
      `data:\n  k: |\n    ${wrapped(EXAMPLE_KEY, '    ')}\n`,
      base64(EXAMPLE_KEY).slice(60, 99),
    ],
    [
      'a key in base64 in JSON',
      `data:\n  k: '{"key":"${base64(EXAMPLE_KEY)}"}'\n`,
      base64(EXAMPLE_KEY).slice(60, 99),
    ],
    ['a key of PGP', `data:\n  k: |\n    -----BEGIN PGP PRIVATE KEY BLOCK-----\n    ${HIDDEN}\n`],
    ['data that is commented out', secret(`stringData:\n  # old: ${HIDDEN}\n  b: c\n`)],
    ['a comment behind data', secret(`stringData:\n  b: c # was ${HIDDEN}\n`)],
    [
      'a comment behind data with CRLF',
      secret(`stringData:\n  b: c # was ${HIDDEN}\n`).replaceAll('\n', '\r\n'),
    ],
    ['a Secret that is commented out', `a: 1\n# kind: Secret\n# stringData:\n#   p: ${HIDDEN}\n`],
    ['a number in a Secret', secret('stringData:\n  pin: 73310991\n'), '73310991'],
    ['a list in a Secret', secret(`stringData:\n  a: [${HIDDEN}]\n`)],
    ['a value with a placeholder in it', secret(`stringData:\n  url: db://me:${HIDDEN}@\${HOST}/x\n`)],
    ['the default of a placeholder', secret(`stringData:\n  a: \${PASSWORD:-${HIDDEN}}\n`)],
    ['a key that is there twice', secret(`stringData:\n  p: ${HIDDEN}\n  p: other\n`)],
    ['an anchor', `x: &p ${HIDDEN}\nkind: Secret\nstringData:\n  p: *p\n`],
    ['a merge', `kind: Secret\nbase: &b {p: ${HIDDEN}}\nstringData:\n  <<: *b\n`],
    ['a SecretList', `kind: SecretList\nitems:\n  - data:\n      p: ${base64(HIDDEN)}\n`, base64(HIDDEN)],
    [
      'a copy that another tool keeps',
      secret(`  annotations:\n    objectset.rio.cattle.io/applied: ${HIDDEN}\n`),
    ],
    [
      'a Secret in a string',
      `kind: ConfigMap\ndata:\n  m: |\n    kind: Secret\n    stringData: {p: ${HIDDEN}}\n`,
    ],
    ['a patch of a Secret', `patches:\n  - patch: |\n      kind: Secret\n      stringData: {p: ${HIDDEN}}\n`],
    [
      'operations on a Secret',
      `patches:\n  - target: {kind: Secret}\n    patch: '[{"op":"add","path":"/data/p","value":"${HIDDEN}"}]'\n`,
    ],
    ['a generator without a kind', `secretGenerator:\n  - name: a\n    literals:\n      - p=${HIDDEN}\n`],
    ['values of Helm', `db:\n  auth: {postgresPassword: ${HIDDEN}, existingSecret: keep}\n`],
    ['values of Helm that are a template', `{{ if x }}\ndb:\n  password: ${HIDDEN}\n{{ end }}\n`],
    ['what kubectl does not read, below a value', `  a: 1\ndb:\n  password: ${HIDDEN}\n`],
    ['what kubectl does not read, below an end', `a: 1\n...\nkind: Secret\ndata: { a: ${HIDDEN} }\n`],
    ['a text that kubectl refuses', `a: [x?y]\ndb:\n  password: ${HIDDEN}\n`],
    ['a kubeconfig in JSON', `data:\n  c: '{"kind":"Config","users":[{"user":{"token":"${HIDDEN}"}}]}'\n`],
    [
      'a kubeconfig in base64',
      `data:\n  c: ${base64(`kind: Config\nusers:\n- name: me\n  user:\n    token: ${HIDDEN}\n`)}\n`,
      base64(`kind: Config\nusers:\n- name: me\n  user:\n    token: ${HIDDEN}\n`).slice(50, 80),
    ],
    [
      'a login of a provider in a kubeconfig',
      `kind: Config\nusers:\n  - user: {auth-provider: {config: {refresh-token: ${HIDDEN}}}}\n`,
    ],
    ['a variable', `env:\n  - name: PGPASSWORD\n    value: ${HIDDEN}\n`],
    ['an address', `env:\n  - name: DATABASE_URL\n    value: postgres://me:${HIDDEN}@db/x\n`],
    ['a file of variables', `DB_PASSWORD=${HIDDEN}\n`],
    ['a header', `set:\n  - name: Authorization\n    value: Bearer ${HIDDEN}\n`],
  ];
  test.each(cases.map(([what, text, hidden = HIDDEN]) => [what, text, hidden] as const))(
    '%s',
    (_, text, hidden) => {
      expect(text).toContain(hidden);
      const cleaned = leaveOutSecrets(text);
      expect(cleaned.text).not.toContain(hidden);
      expect(cleaned.found).not.toEqual([]);
      expect(leaveOutSecrets(cleaned.text)).toEqual({ text: cleaned.text, found: [] });
    },
  );
});

describe('what is not secret is left alone', () => {
  test.each([
    ['a certificate', secret(`type: kubernetes.io/tls\ndata:\n  tls.crt: ${base64(SHOP_CERTIFICATE)}\n`)],
    ['an empty value', secret('data:\n  a: ""\n')],
    ['a placeholder', secret('stringData:\n  a: ${PASSWORD}\n')],
    ['a value that SOPS encrypted', secret('stringData:\n  a: ENC[AES256_GCM,data:abc,type:str]\n')],
    ['a reference to a Secret', 'spec:\n  certificateRefs:\n    - kind: Secret\n      name: shop\n'],
    ['a sealed secret', 'kind: SealedSecret\nspec:\n  encryptedData:\n    a: AgBhidden\n'],
    [
      'a variable from a Secret',
      'env:\n  - name: DB_PASSWORD\n    valueFrom: {secretKeyRef: {name: a, key: b}}\n',
    ],
    [
      'the key of an external secret',
      'data:\n  - secretKey: password\n    remoteRef: {key: a, property: b}\n',
    ],
    ['a match of a header', 'headers:\n  - {name: Authorization, value: "Bearer .*"}\n'],
    ['the name of a Secret', 'db:\n  existingSecret: mine\n  secretName: x\n  passwordKey: y\n'],
    ['a schema', 'properties:\n  password: {type: string, description: "the token: of"}\n'],
    [
      'a digest',
      'image: r.example/a@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n',
    ],
    [
      'words about keys',
      '# the PRIVATE KEY is elsewhere\nkind: ConfigMap\ndata: {note: put the token here}\n',
    ],
  ])('%s', (_, text) => {
    expect(leaveOutSecrets(text)).toEqual({ text, found: [] });
  });
});

test('everything around it keeps its bytes', () => {
  const text = `${secret('stringData:\n  a: hidden\n  b: ""   # why\n')}---\n# next\nkind: Service\n`;
  expect(leaveOutSecrets(text).text).toBe(text.replace('hidden', LEFT_OUT));
});
