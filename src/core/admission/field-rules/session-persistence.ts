import { stringAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { isPresent } from './shared/unions.ts';

const session = (lines: string) =>
  httpRule(`
backendRefs:
  - name: cart
    port: 80
sessionPersistence:
  ${lines.replaceAll('\n', '\n  ')}`);

export const sessionCookieConfigOnlyCookie = defineFieldRule({
  id: 'session-cookieconfig-only-cookie',
  message: 'cookieConfig can only be set with type Cookie',
  title: 'A session kept by header has settings for a cookie.',
  why: 'Without a cookie the settings would have no effect.',
  fix: 'Remove `cookieConfig`, or set the type to Cookie.',
  holds: (session) => !isPresent(session, 'cookieConfig') || stringAt(session, 'type') === 'Cookie',
  fixes: () => [
    { title: 'Remove cookieConfig', at: ['cookieConfig'], unset: true },
    { title: 'Set type to Cookie', at: ['type'], set: 'Cookie' },
  ],
  examples: {
    bad: session('⟦type: Header\ncookieConfig:\n  lifetimeType: Session⟧'),
    good: session('type: Cookie\ncookieConfig:\n  lifetimeType: Session'),
  },
});

export const sessionPermanentNeedsAbsoluteTimeout = defineFieldRule({
  id: 'session-permanent-needs-absolutetimeout',
  message: 'AbsoluteTimeout must be specified when cookie lifetimeType is Permanent',
  title: 'A permanent cookie has no end.',
  why: 'A permanent cookie outlives the browser; the time after which it expires comes from `absoluteTimeout`.',
  fix: 'Add `absoluteTimeout`, or set `lifetimeType` to Session.',
  holds: (session) =>
    stringAt(session, 'cookieConfig.lifetimeType') !== 'Permanent' || isPresent(session, 'absoluteTimeout'),
  fixes: () => [
    { title: 'Let the session end after a day', at: ['absoluteTimeout'], set: '24h' },
    { title: 'Let the cookie end with the browser', at: ['cookieConfig', 'lifetimeType'], set: 'Session' },
  ],
  examples: {
    bad: session('⟦cookieConfig:\n  lifetimeType: Permanent⟧'),
    good: session('absoluteTimeout: 24h\ncookieConfig:\n  lifetimeType: Permanent'),
  },
});
