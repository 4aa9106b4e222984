import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { featuresOff } from './features-off.ts';

const named = (features) => features.slice('--disable-features='.length).split(',');

test('all that Playwright turns off stays off', async () => {
  // A program that is no browser ends at once, and the error says what it was started with.
  const { message } = await chromium
    .launch({ executablePath: process.execPath, args: ['--no-browser'] })
    .catch((error) => error);
  const [own] = /--disable-features=\S+/.exec(message) ?? [''];
  expect(own).not.toBe('');
  expect(named(featuresOff)).toEqual(expect.arrayContaining(named(own)));
});
