import type { StateCreator } from 'zustand/vanilla';
import type { RequestDraft, Traced } from '../analysis/protocol.ts';

/** A request and what became of it. */
export type TrafficSlice = {
  /** What stands in the request bar. */
  readonly draft: RequestDraft;
  /** The last answer; null while nothing was sent. It follows the text: an edit sends the request again. */
  readonly traced: Traced | null;
  /** Counts what the user sent, so that the screen can show each on its way. */
  readonly sendings: number;
  readonly setDraft: (change: Partial<RequestDraft>) => void;
  readonly receiveTrace: (traced: Traced | null, sent?: boolean) => void;
};

export const emptyDraft: RequestDraft = {
  url: '',
  method: 'GET',
  headers: [],
  gateway: null,
  port: null,
  sni: null,
};

export const createTrafficSlice: StateCreator<TrafficSlice> = (set) => ({
  draft: emptyDraft,
  traced: null,
  sendings: 0,
  setDraft: (change) => set((state) => ({ draft: { ...state.draft, ...change } })),
  receiveTrace: (traced, sent = false) =>
    set((state) => ({ traced, sendings: sent ? state.sendings + 1 : state.sendings })),
});
