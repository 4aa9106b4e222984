import { afterEach, describe, expect, test, vi } from 'vitest';
import { chooseLanguage } from '../../texts/choose-language.ts';
import { beforePaint } from './before-paint.ts';

const run = () => beforePaint('settings', 'workspace:', ['en', 'de'], chooseLanguage, 'start:');
const root = document.documentElement;

/** Whether the system is dark. */
const system = (dark: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: dark }));

afterEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the theme before the first paint', () => {
  test.each([
    ['that of the system where nothing is stored', null, true, 'dark'],
    ['that of the system where that is chosen', '{"theme":"system"}', false, 'light'],
    ['dark in a light system, where that is chosen', '{"theme":"dark"}', false, 'dark'],
    ['light in a dark system, where that is chosen', '{"theme":"light"}', true, 'light'],
    ['that of the system where what is stored is no object', '5', true, 'dark'],
  ])('is %s', (_, stored, dark, theme) => {
    system(dark);
    if (stored !== null) localStorage.setItem('settings', stored);
    run();
    expect(root.dataset['theme']).toBe(theme);
  });

  test('is that of the system where what is stored cannot be read, and the console says so', () => {
    system(true);
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    localStorage.setItem('settings', '{');
    run();
    expect(root.dataset['theme']).toBe('dark');
    expect(warned).toHaveBeenCalledOnce();
  });
});

describe('the language before the first paint', () => {
  test.each([
    ['that of the browser', null, ['de-CH', 'en'], 'de'],
    ['that of the settings', '{"language":"en"}', ['de'], 'en'],
    ['English where the browser has none that there is', '{"language":"system"}', ['fr'], 'en'],
  ])('is %s', (_, stored, preferred, language) => {
    system(false);
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(preferred);
    if (stored !== null) localStorage.setItem('settings', stored);
    run();
    expect(root.lang).toBe(language);
  });
});

describe('the first screen before the script', () => {
  test.each([
    ['is for a browser without workspaces', {}, '', 'first'],
    ['is not for one that has some', { 'workspace:own': '{}' }, '', 'again'],
    ['is not for an address that leads somewhere', {}, '#workspace/own', 'again'],
  ])('%s', (_, stored, hash, start) => {
    system(false);
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    location.hash = hash;
    run();
    expect(root.dataset['start']).toBe(start);
  });
});

describe('starts that have not succeeded', () => {
  const entries = () => Object.keys(localStorage).filter((key) => key.startsWith('start:'));

  test.each([
    ['none', 0, undefined],
    ['one', 1, undefined],
    ['two', 2, ''],
    ['three', 3, ''],
  ])('are doubted from two on: %s', (_, count, doubt) => {
    system(false);
    delete root.dataset['doubt'];
    for (let index = 0; index < count; index += 1) localStorage.setItem(`start:${index}`, '');
    run();
    expect(root.dataset['doubt']).toBe(doubt);
    expect(entries()).toHaveLength(count + 1);
  });

  test('do not count where the page was left at once, but where something failed in it, or nobody could wait longer', () => {
    system(false);
    run();
    dispatchEvent(new Event('pagehide'));
    expect(entries()).toEqual([]);
    run();
    dispatchEvent(new Event('unhandledrejection'));
    dispatchEvent(new Event('pagehide'));
    expect(entries()).toHaveLength(1);
    localStorage.clear();
    run();
    vi.spyOn(performance, 'now').mockReturnValue(11_000);
    dispatchEvent(new Event('pagehide'));
    expect(entries()).toHaveLength(1);
  });

  test('hold a lock for as long as the page is there', () => {
    system(false);
    const request = vi
      .fn<(name: string, hold: () => Promise<void>) => Promise<void>>()
      .mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { languages: ['en'], locks: { request } });
    run();
    expect(request).toHaveBeenCalledWith(entries()[0], expect.any(Function));
  });
});
