import { expect, test } from 'vitest';
import { createInvitation } from './invitation.ts';
import { hasScreen } from './open-browser.ts';
import { portOf } from './port-of.ts';

test('a browser is opened where there is a person with a screen', () => {
  expect(hasScreen(true, { DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasScreen(true, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasScreen(true, {}, 'darwin')).toBe(true);
  expect(hasScreen(true, {}, 'linux')).toBe(false);
  expect(hasScreen(true, { DISPLAY: ':0', CI: 'true' }, 'linux')).toBe(false);
  expect(hasScreen(false, {}, 'win32')).toBe(false);
});

test('an invitation is followed once, and not for ever', () => {
  let now = 0;
  const first = createInvitation('/#there', () => now);
  const second = createInvitation('/#there', () => now);
  expect(first.path).not.toBe(second.path);
  expect(first.follow(second.path)).toBeNull();
  expect([first.follow(first.path), first.follow(first.path)]).toEqual(['/#there', null]);
  now = 121_000;
  expect(second.follow(second.path)).toBeNull();
});

test('a folder has one port, which others rarely have', () => {
  const ports = Array.from({ length: 50 }, (_, i) => portOf(`/srv/${i}`));
  expect(portOf('/srv/7')).toBe(ports[7]);
  expect(new Set(ports).size).toBeGreaterThan(45);
  for (const port of ports) expect(Math.floor(port / 10_000)).toBe(2);
});
