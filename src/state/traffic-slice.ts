import type { StateCreator } from 'zustand/vanilla';
import type { RequestDraft } from '../core/views/traffic/draft-of.ts';
import type { Traced } from '../core/views/traffic/trace-draft.ts';
import type { ResourceKey } from '../core/model/resource.ts';

/** What the trace panel shows where it has no room for both. */
export type TraceView = 'trace' | 'saved';

/** A request and its outcome. */
export type TrafficSlice = {
  /** The content of the request bar. */
  readonly draft: RequestDraft;
  /** The last answer; null while nothing was sent. It follows the text: an edit sends the request again. */
  readonly traced: Traced | null;
  /** When the user sent it last, by the clock of the page: the canvas animates it for a moment. */
  readonly sentAt: number;
  /** The route or Ingress whose loss of the request is being explained. */
  readonly whyNot: ResourceKey | null;
  readonly traceView: TraceView;
  readonly setDraft: (change: Partial<RequestDraft>) => void;
  readonly receiveTrace: (traced: Traced | null, sentAt?: number) => void;
  readonly askWhyNot: (route: ResourceKey | null) => void;
  readonly showTraceView: (view: TraceView) => void;
};

export const emptyDraft: RequestDraft = {
  url: '',
  method: 'GET',
  headers: [],
  gateway: null,
  ingressClass: null,
  serviceEntry: null,
  from: null,
  port: null,
  sni: null,
};

export const createTrafficSlice: StateCreator<TrafficSlice> = (set) => ({
  draft: emptyDraft,
  traced: null,
  sentAt: 0,
  whyNot: null,
  traceView: 'trace',
  setDraft: (change) => set((state) => ({ draft: { ...state.draft, ...change } })),
  receiveTrace: (traced, sentAt) =>
    set((state) => ({ traced, sentAt: sentAt ?? state.sentAt, ...(traced === null && { whyNot: null }) })),
  askWhyNot: (whyNot) => set({ whyNot }),
  showTraceView: (traceView) => set({ traceView }),
});
