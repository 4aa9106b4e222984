import { Ghost, Lock } from 'lucide-react';
import { useState } from 'react';
import { kindOf } from '../../core/kinds/registry.ts';
import { parsePath, pathText, valueAt } from '../../core/model/access.ts';
import { isDerived } from '../../core/topology/derived.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import type { WriteTo } from '../../core/model/write-to.ts';
import type { Inspection } from '../../core/views/workspace/inspect-object.ts';
import type { Sources } from '../../core/views/workspace/sources-of.ts';
import { lockOf } from '../../state/lock-of.ts';
import { TermText } from '../glossary/term-text.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { later } from '../parts/later.tsx';
import { StatusTabs } from '../status/status-tabs.tsx';
import { StatusView } from '../status/status-view.tsx';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { Provided } from './provided.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { FieldHelp } from './field-help.tsx';
import type { Help } from './form/help.ts';
import { ShownFindingsContext, useShownFindings } from './form/shown-findings.ts';
import styles from './inspector.module.css';
import { ObjectForm } from './object-form.tsx';
import { ObjectHeader } from './object-header.tsx';
import { ProblemList } from './problem-list.tsx';
import { useFindingsOf } from './use-findings.ts';
import { useInspection } from './use-inspection.ts';
import { useDefinedSchema } from './use-defined-schema.ts';
import { useSchema } from './use-schema.ts';

const SourcesNote = later(async () => (await import('./sources-note.tsx')).SourcesNote);

/** One object: header, problems, form; and its status, where its kind has one. */
export function ObjectView({ resource }: { resource: ResourceKey }) {
  const { group, kind: kindName } = parseKey(resource);
  const kind = kindOf(group, kindName);
  const inspection = useInspection(resource);
  const builtIn = useSchema(group, kindName);
  const defined = useDefinedSchema(resource, inspection?.definition ?? null);
  const schema = defined === undefined ? null : (defined ?? builtIn);
  const findings = useFindingsOf(resource);
  const { shown, show } = useShownFindings();
  const [help, setHelp] = useState<Help | null>(null);
  const writeTo = useApp((state) => state.writeTo);
  const statusSummary = useApp((state) => state.statusSummaries.get(resource));
  const locked = useApp((state) => lockOf(state, resource));
  if (inspection === undefined || schema === null)
    return (
      <p className={styles.waiting} aria-busy="true">
        {inspectorTexts.reading()}
      </p>
    );
  if (inspection === null) return <NotThere resource={resource} />;
  const fields = (
    <div className={styles.fieldsView}>
      <div className={styles.scroll} tabIndex={-1}>
        {kind && (
          <p className={styles.about}>
            <TermText text={kind.description} />
          </p>
        )}
        {inspection.sources && (inspection.destinations !== null || isShared(inspection.sources)) && (
          <SourcesNote sources={inspection.sources} destinations={inspection.destinations} />
        )}
        <ProblemList findings={findings} atFields={shown} />
        {inspection.stale && (
          <p className={styles.about} role="status">
            {inspectorTexts.doesNotParse()}
          </p>
        )}
        {locked !== null && (
          <p className={styles.locked} role="status">
            <Lock size={14} aria-hidden /> {locked}
          </p>
        )}
        <fieldset disabled={inspection.stale || locked !== null} className={styles.fieldset}>
          <legend className="visually-hidden">{inspectorTexts.fields()}</legend>
          <ShownFindingsContext value={show}>
            <ObjectForm
              onHelp={setHelp}
              resource={resource}
              kind={kind}
              schema={schema}
              value={inspection.value}
              findings={findings}
            />
          </ShownFindingsContext>
        </fieldset>
      </div>
      <FieldHelp help={help} file={help && fileOf(help.title, inspection, writeTo)} />
    </div>
  );
  return (
    <div className={styles.view}>
      <ObjectHeader
        resource={resource}
        apiVersion={inspection.apiVersion}
        file={inspection.file}
        stale={inspection.stale}
      />
      {statusSummary ? (
        <StatusTabs
          statusSummary={statusSummary}
          fields={fields}
          status={<StatusView resource={resource} />}
        />
      ) : (
        fields
      )}
    </div>
  );
}

/** Whether it matters which file an edit goes to. */
const isShared = ({ files }: Sources): boolean =>
  files.length > 1 || files.some(({ roots }) => roots.length > 1);

/** The file that an edit of a field of a built object goes to; null where there is no other one. */
function fileOf(
  field: string,
  { sources, file, value, destinations }: Inspection,
  writeTo: WriteTo,
): string | null {
  if (destinations && writeTo !== 'written') return destinations[writeTo].file;
  if (!sources || sources.files.length < 2) return null;
  const own = destinations?.patch.isNew === false ? destinations.patch.file : null;
  const isInList = parsePath(field).some((step) => typeof step === 'number');
  if (own !== null && !isInList && valueAt(value, field) === undefined) return own;
  for (let path = parsePath(field); path.length > 0; path = path.slice(0, -1)) {
    const other = sources.fields[pathText(path)];
    if (other !== undefined) return other;
  }
  return file;
}

/** A card without a manifest: a missing target, or an object derived from another. */
function NotThere({ resource }: { resource: ResourceKey }) {
  const { store } = useWorkspace();
  const node = useApp((state) => state.cards.get(resource) ?? state.nodes.get(resource));
  const { group, kind, namespace, name } = parseKey(resource);
  if (isDerived(resource)) return <Provided resource={resource} node={node} />;
  return (
    <EmptyState icon={<Ghost size={24} />} title={inspectorTexts.notInManifests({ kind, name })}>
      <p>
        {inspectorTexts.aboutNotInManifests({ object: namespace === '' ? name : `${namespace}/${name}` })}
      </p>
      {kindOf(group, kind) && (
        <Button
          size="sm"
          variant="primary"
          onClick={() =>
            store
              .getState()
              .openDialog({ type: 'create', kind: `${group}/${kind}`, namespace, connect: null })
          }
        >
          {inspectorTexts.create({ kind })}
        </Button>
      )}
    </EmptyState>
  );
}
