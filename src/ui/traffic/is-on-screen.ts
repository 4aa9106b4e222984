import type { RequestDraft } from '../../core/views/traffic/draft-of.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';

/** Whether the request on screen is this one. Answers are copies from the worker, so identity does not work. */
export const isOnScreen = (traced: Traced | null, draft: RequestDraft | null): boolean =>
  traced?.ok === true &&
  draft !== null &&
  traced.draft.url === draft.url &&
  traced.draft.method === draft.method &&
  traced.draft.gateway === draft.gateway &&
  traced.draft.ingressClass === draft.ingressClass &&
  traced.draft.serviceEntry === draft.serviceEntry &&
  traced.draft.from === draft.from &&
  traced.draft.port === draft.port &&
  traced.draft.sni === draft.sni &&
  traced.draft.headers.join('\n') === draft.headers.join('\n');
