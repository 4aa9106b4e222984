import { expect, test } from 'vitest';
import { defaultOptions, workspaceOptions } from './options.ts';

test('what is not set is the default, and decides nothing', () => {
  expect(workspaceOptions({})).toEqual(defaultOptions);
  expect(workspaceOptions({ channel: undefined, assumeClasses: undefined })).toEqual(defaultOptions);
  expect([defaultOptions.partial, defaultOptions.complete]).toEqual([false, false]);
});

test('what is set counts', () => {
  expect(workspaceOptions({ channel: 'experimental', today: '2026-01-01' })).toEqual({
    ...defaultOptions,
    channel: 'experimental',
    today: '2026-01-01',
  });
});

test('a part of a cluster is never the whole of it', () => {
  expect(workspaceOptions({ partial: true, complete: true })).toMatchObject({
    partial: true,
    complete: false,
  });
});
