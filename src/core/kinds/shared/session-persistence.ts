import type { Schema } from '../schema.ts';
import { duration } from './scalars.ts';

/** How a client is kept on one backend. */
export const sessionPersistence: Schema = {
  type: 'object',
  rules: ['session-permanent-needs-absolutetimeout', 'session-cookieconfig-only-cookie'],
  only: { 'session-cookieconfig-only-cookie': { experimental: '1.5' } },
  properties: {
    absoluteTimeout: {
      ...duration,
      description: 'Total session lifetime; required for Permanent cookies.',
      support: 'Extended',
    },
    cookieConfig: {
      description: 'Cookie settings; only with type Cookie.',
      type: 'object',
      support: 'Core',
      properties: {
        lifetimeType: {
          description: 'Session cookie ends with the browser session; Permanent sets an expiry.',
          type: 'string',
          default: 'Session',
          enum: ['Permanent', 'Session'],
          support: 'Core',
          supportNote: 'Core (Session); Extended (Permanent)',
        },
      },
    },
    idleTimeout: {
      ...duration,
      description: 'Ends a session after so long without requests.',
      served: { experimental: ['1.2', '1.5'] },
      support: 'Extended',
    },
    sessionName: {
      description: 'Name of the session token (cookie or header).',
      type: 'string',
      maxLength: 128,
      support: 'Implementation-specific',
    },
    type: {
      description: 'Carry the session in a cookie or a header.',
      type: 'string',
      default: 'Cookie',
      enum: ['Cookie', 'Header'],
      support: 'Core',
      supportNote: 'Core (Cookie); Extended (Header)',
    },
  },
};
