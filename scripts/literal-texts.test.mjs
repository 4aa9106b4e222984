import { expect, test } from 'vitest';
import { literalTexts } from './literal-texts.mjs';

const wordsIn = (source, path = 'ui/part.tsx') =>
  literalTexts(path, source).map((line) => /“(.*)”/.exec(line)?.[1] ?? line);

test.each([
  ['text between tags', 'const a = () => <p>Open some files</p>;', 'Open some files'],
  ['text beside a parameter', 'const a = () => <p>{count} files</p>;', 'files'],
  ['a name', 'const a = () => <nav aria-label="Files" />;', 'Files'],
  ['either side of a choice', "const a = () => <p>{x ? 'Save it' : y}</p>;", 'Save it'],
  ['what is fixed of a template', 'const a = () => <B label={`Rename ${name}`} />;', 'Rename'],
  ['the message of a notice', "const a = () => toast({ tone: 'info', message: 'Saved.' });", 'Saved.'],
  ['an announcement', "const a = () => announce('Sent.');", 'Sent.'],
  ['a default', "const A = ({ label = 'Namespace' }) => label;", 'Namespace'],
  [
    'a sentence that is returned',
    "const a = () => { return 'A name is required.'; };",
    'A name is required.',
  ],
])('%s is found', (_, source, words) => {
  expect(wordsIn(source)).toEqual([words]);
});

test.each([
  [
    'what is from the catalogue',
    'const a = () => <p title={filesTexts.open()}>{filesTexts.about({ path })}</p>;',
  ],
  ['names of the API', 'const a = () => <Icon label="HTTPRoute" name="metadata.name" />;'],
  ['signs', 'const a = () => <p>→ · {count}%</p>;'],
  ['classes and roles', 'const a = () => <p role="status" className="some thing" data-tab="x y" />;'],
  ['errors for developers', "const a = () => { throw new Error('No workspace above this component.'); };"],
  ['code', "const a = () => <A text={'manifests.yaml'} />;"],
])('%s is not', (_, source) => {
  expect(literalTexts('ui/part.tsx', source)).toEqual([]);
});

test('a text that is called while the module loads is found, one in a function is not', () => {
  expect(literalTexts('ui/words.ts', 'const words = { ok: partsTexts.ok() };')).toHaveLength(1);
  expect(
    literalTexts('ui/words.ts', 'const words = { ok: partsTexts.ok }; const a = () => partsTexts.ok();'),
  ).toEqual([]);
});
