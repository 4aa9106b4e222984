import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test.each([
  [undefined, {}, []],
  [null, {}, []],
  [
    { channel: 'experimental', gatewayApi: '1.4', kubernetes: '1.35', implementation: 'auto' },
    { channel: 'experimental', gatewayApi: '1.4', kubernetes: '1.35', implementation: 'auto' },
    [],
  ],
  [
    { partial: true, assumeClass: ['*'], roots: ['overlays/dev'], docs: 'https://docs.example.com' },
    { partial: true, assumeClass: ['*'], roots: ['overlays/dev'], docs: 'https://docs.example.com' },
    [],
  ],
  [{ channel: null, docs: '', unrelated: { trace: 'off' } }, {}, []],
  [{ inlayHints: false }, { inlayHints: { status: false, attachedRoutes: false } }, []],
  [{ inlayHints: { status: true } }, { inlayHints: { status: true } }, []],
  [{ channel: 'beta' }, {}, [/^gatehouse\.channel takes standard or experimental, not "beta"\.$/]],
  [{ partial: 'yes' }, {}, [/^gatehouse\.partial takes true or false, not "yes"\.$/]],
  [{ roots: [1] }, {}, [/^gatehouse\.roots takes a list of texts/]],
  [{ inlayHints: { state: true } }, {}, [/^gatehouse\.inlayHints takes true, false, or an object/]],
  [{ chanel: 'standard' }, {}, [/there is no such setting; did you mean channel\?$/]],
  [{ 'assume-class': ['a'] }, {}, [/did you mean assumeClass\?$/]],
  [{ partial: true, complete: true }, { partial: true, complete: true }, [/exclude each other/]],
  ['experimental', {}, [/are to be an object/]],
])('%j is read as %j', (value, settings, faults) => {
  const read = readSettings(value);
  expect(read.settings).toEqual(settings);
  expect(read.faults).toEqual(faults.map((words) => expect.stringMatching(words)));
});
