import type { StateCreator } from 'zustand/vanilla';
import type { CommandCall } from '../core/commands/command-call.ts';
import type { CommandPlan } from '../core/commands/command-plan.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { MigrationDraft } from './migration-draft.ts';
import type { HelpPage } from './help-link.ts';
import type { IncomingPack } from './lessons/incoming-pack.ts';

export type Toast = Readonly<{
  id: number;
  tone: 'info' | 'success' | 'error';
  message: string;
  /** What to do next, in a second line. */
  detail?: string;
  action?: Readonly<{ label: string; run: () => void }>;
}>;

/** Where an edge leaves a card: to what is before it in the chain, or behind it. */
export type ConnectSide = 'in' | 'out';

/** A dialog that is open. Each has its own component; at most one is open at a time. */
export type Dialog =
  | Readonly<{ type: 'plan'; calls: readonly CommandCall[]; plan: CommandPlan }>
  /** `query`: what was typed before the palette was there; `isChosen`: whether Enter came after it. */
  | Readonly<{ type: 'palette'; query?: string; isChosen?: boolean }>
  | Readonly<{ type: 'connect'; from: string; row: string | null; side?: ConnectSide }>
  | Readonly<{ type: 'create'; kind: string | null; namespace: string | null; connect: CommandCall | null }>
  | Readonly<{ type: 'rename'; key: ResourceKey }>
  | Readonly<{ type: 'move'; keys: readonly ResourceKey[]; namespace: string | null }>
  | Readonly<{ type: 'admit-team'; gateway: ResourceKey; namespace?: string }>
  /** `from`: an Ingress, or an IngressClass for all of its Ingresses; `draft`: it goes on with what was chosen before. */
  | Readonly<{ type: 'migrate'; from: ResourceKey | null; draft?: MigrationDraft }>
  | Readonly<{ type: 'chain' }>
  | Readonly<{ type: 'shortcuts' }>
  | Readonly<{ type: 'samples' }>
  | Readonly<{ type: 'lessons' }>
  | Readonly<{ type: 'lesson-solution' }>
  | Readonly<{ type: 'open-pack'; pack: IncomingPack }>
  | Readonly<{ type: 'share-pack'; id: string }>
  | Readonly<{ type: 'prepare-workshop'; pack: string }>
  | Readonly<{ type: 'completion' }>
  | Readonly<{ type: 'collect' }>
  /** Of the cluster beside the workspace. */
  | Readonly<{ type: 'cluster-differences' | 'cluster-take' | 'cluster-apply' }>
  | Readonly<{ type: 'share' }>
  | Readonly<{ type: 'start-room' }>
  /** The rooms that this browser has something of. */
  | Readonly<{ type: 'rooms' }>
  | Readonly<{ type: 'export' }>
  | Readonly<{ type: 'paste'; text: string; name: string | null }>
  | Readonly<{ type: 'rename-file'; path: string }>
  | Readonly<{ type: 'settings' }>
  | Readonly<{ type: 'workspaces' }>
  | Readonly<{ type: 'rename-workspace'; id: string }>
  | Readonly<{ type: 'hosted-save' }>
  | Readonly<{ type: 'hosted-conflicts' }>
  | HelpPage;

export type Banner = Readonly<{
  tone: 'info' | 'warning' | 'error';
  message: string;
  /** The remedies, as buttons. */
  actions?: readonly Readonly<{ label: string; run: () => void }>[];
}>;

/** Notices: transient (toasts), lasting (banners), and modal (dialogs). */
export type NoticesSlice = {
  readonly toasts: readonly Toast[];
  /** Shown above the canvas until it is dismissed or no longer true; keyed so that one cause shows once. */
  readonly banners: ReadonlyMap<string, Banner>;
  readonly dialog: Dialog | null;
  /** What screen readers announce now. */
  readonly announcement: string;
  /** How many there have been. */
  readonly announcements: number;
  readonly toast: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
  readonly setBanner: (key: string, banner: Banner | null) => void;
  readonly openDialog: (dialog: Dialog | null) => void;
  readonly announce: (text: string) => void;
};

let nextToast = 1;

/** Said again, or done since: what is shown of it makes room, since the history holds every step. */
const isOutdated = (old: Toast, next: Omit<Toast, 'id'>): boolean =>
  (old.tone === 'success' && next.tone === 'success') ||
  (old.tone === next.tone && old.message === next.message && old.detail === next.detail);

export const createNoticesSlice: StateCreator<NoticesSlice> = (set) => ({
  toasts: [],
  banners: new Map(),
  dialog: null,
  announcement: '',
  announcements: 0,
  toast: (toast) =>
    set((state) => ({
      toasts: [
        ...state.toasts.filter((old) => !isOutdated(old, toast)).slice(-3),
        { ...toast, id: nextToast++ },
      ],
      announcement: toast.message,
      announcements: state.announcements + 1,
    })),
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
  setBanner: (key, banner) =>
    set((state) => {
      if (!banner && !state.banners.has(key)) return state;
      const banners = new Map(state.banners);
      if (banner) banners.set(key, banner);
      else banners.delete(key);
      return { banners };
    }),
  openDialog: (dialog) => set({ dialog }),
  announce: (announcement) => set((state) => ({ announcement, announcements: state.announcements + 1 })),
});
