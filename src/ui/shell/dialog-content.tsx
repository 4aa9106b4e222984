import { ConnectDialog } from '../canvas/connect-dialog.tsx';
import { AdmitTeamDialog } from '../dialogs/admit-team-dialog.tsx';
import { CreateDialog } from '../dialogs/create-dialog.tsx';
import { ExportDialog } from '../dialogs/export-dialog.tsx';
import { MoveDialog } from '../dialogs/move-dialog.tsx';
import { PasteDialog } from '../dialogs/paste-dialog.tsx';
import { PlanDialog } from '../dialogs/plan-dialog.tsx';
import { RenameDialog } from '../dialogs/rename-dialog.tsx';
import { RenameFileDialog } from '../dialogs/rename-file-dialog.tsx';
import { SamplesDialog } from '../dialogs/samples-dialog.tsx';
import { SettingsDialog } from '../dialogs/settings-dialog.tsx';
import { ShareDialog } from '../dialogs/share-dialog.tsx';
import { ShortcutsDialog } from '../dialogs/shortcuts-dialog.tsx';
import { ModelDialog } from '../help/model-dialog.tsx';
import { RulesDialog } from '../help/rules-dialog.tsx';
import { RenameWorkspaceDialog } from '../workspaces/rename-workspace-dialog.tsx';
import { WorkspacesDialog } from '../workspaces/workspaces-dialog.tsx';
import { later } from '../parts/later.tsx';
import type { Dialog } from '../../state/notices-slice.ts';
import { CommandPalette } from './command-palette.tsx';

const LessonsDialog = later(async () => (await import('../lessons/lessons-dialog.tsx')).LessonsDialog);
const GlossaryDialog = later(async () => (await import('../glossary/glossary-dialog.tsx')).GlossaryDialog);
const SolutionDialog = later(async () => (await import('../lessons/solution-dialog.tsx')).SolutionDialog);
const OpenPackDialog = later(async () => (await import('../lessons/open-pack-dialog.tsx')).OpenPackDialog);
const SharePackDialog = later(async () => (await import('../lessons/share-pack-dialog.tsx')).SharePackDialog);
const PrepareDialog = later(async () => (await import('../workshop/prepare-dialog.tsx')).PrepareDialog);
const CompletionDialog = later(
  async () => (await import('../workshop/completion-dialog.tsx')).CompletionDialog,
);
const CollectDialog = later(async () => (await import('../workshop/collect-dialog.tsx')).CollectDialog);
const StartRoomDialog = later(async () => (await import('../room/start-room-dialog.tsx')).StartRoomDialog);
const RoomsDialog = later(async () => (await import('../room/rooms-dialog.tsx')).RoomsDialog);
const HostedSaveDialog = later(
  async () => (await import('../hosted/hosted-save-dialog.tsx')).HostedSaveDialog,
);
const HostedConflictsDialog = later(
  async () => (await import('../hosted/hosted-conflicts-dialog.tsx')).HostedConflictsDialog,
);
const MigrationDialog = later(() =>
  import('../migration/migration-dialog.tsx').then((module) => module.MigrationDialog),
);

const DifferencesDialog = later(
  async () => (await import('../cluster/differences-dialog.tsx')).DifferencesDialog,
);
const TakeObjectsDialog = later(
  async () => (await import('../cluster/take-objects-dialog.tsx')).TakeObjectsDialog,
);
const ApplyDialog = later(async () => (await import('../cluster/apply-dialog.tsx')).ApplyDialog);

const ChainDialog = later(() => import('../chain/chain-dialog.tsx').then((module) => module.ChainDialog));

/** What a dialog shows. */
export function DialogContent({ dialog }: { dialog: Dialog }) {
  switch (dialog.type) {
    case 'plan':
      return <PlanDialog calls={dialog.calls} plan={dialog.plan} />;
    case 'palette':
      return <CommandPalette typed={dialog.query} isChosen={dialog.isChosen} />;
    case 'connect':
      return <ConnectDialog from={dialog.from} row={dialog.row} side={dialog.side ?? null} />;
    case 'create':
      return <CreateDialog kind={dialog.kind} namespace={dialog.namespace} connect={dialog.connect} />;
    case 'rename':
      return <RenameDialog resource={dialog.key} />;
    case 'move':
      return <MoveDialog keys={dialog.keys} namespace={dialog.namespace} />;
    case 'admit-team':
      return <AdmitTeamDialog gateway={dialog.gateway} namespace={dialog.namespace} />;
    case 'migrate':
      return <MigrationDialog from={dialog.from} draft={dialog.draft} />;
    case 'chain':
      return <ChainDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'samples':
      return <SamplesDialog />;
    case 'lessons':
      return <LessonsDialog />;
    case 'lesson-solution':
      return <SolutionDialog />;
    case 'open-pack':
      return <OpenPackDialog pack={dialog.pack} />;
    case 'share-pack':
      return <SharePackDialog id={dialog.id} />;
    case 'prepare-workshop':
      return <PrepareDialog pack={dialog.pack} />;
    case 'completion':
      return <CompletionDialog />;
    case 'collect':
      return <CollectDialog />;
    case 'cluster-differences':
      return <DifferencesDialog />;
    case 'cluster-take':
      return <TakeObjectsDialog />;
    case 'cluster-apply':
      return <ApplyDialog />;
    case 'start-room':
      return <StartRoomDialog />;
    case 'rooms':
      return <RoomsDialog />;
    case 'share':
      return <ShareDialog />;
    case 'export':
      return <ExportDialog />;
    case 'paste':
      return <PasteDialog text={dialog.text} name={dialog.name} />;
    case 'rename-file':
      return <RenameFileDialog path={dialog.path} />;
    case 'settings':
      return <SettingsDialog />;
    case 'workspaces':
      return <WorkspacesDialog />;
    case 'rename-workspace':
      return <RenameWorkspaceDialog id={dialog.id} />;
    case 'hosted-save':
      return <HostedSaveDialog />;
    case 'hosted-conflicts':
      return <HostedConflictsDialog />;
    case 'rules':
      return <RulesDialog code={dialog.code} />;
    case 'glossary':
      return <GlossaryDialog term={dialog.term} />;
    case 'model':
      return <ModelDialog page={dialog.page} section={dialog.section} />;
  }
}
