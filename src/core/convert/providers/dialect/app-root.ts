import type { BesidePlan } from './dialect.ts';

/** The redirect from `/` of a host to its entry page. */
export const appRoot = (page: string): BesidePlan => ({
  purpose: 'app-root',
  match: { path: { type: 'Exact', value: '/' } },
  filters: [
    {
      type: 'RequestRedirect',
      requestRedirect: { path: { type: 'ReplaceFullPath', replaceFullPath: page }, statusCode: 302 },
    },
  ],
});
