import { ArrowDown, KeyRound, Unlink } from 'lucide-react';
import { rowName } from '../../core/kinds/row.ts';
import { pathText } from '../../core/model/access.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import type { Edge, EdgeState, Health } from '../../core/topology/graph.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { RichText } from '../parts/rich-text.tsx';
import { asCode } from '../parts/as-code.tsx';
import styles from './inspector.module.css';
import { ObjectLink } from './many-view.tsx';
import { ProblemList } from './problem-list.tsx';
import { useFindingsOfEdge } from './use-findings.ts';

const states: Readonly<Record<EdgeState, Readonly<{ health: Health; word: () => string }>>> = {
  ok: { health: 'ok', word: inspectorTexts.works },
  refused: { health: 'error', word: inspectorTexts.refused },
  missing: { health: 'error', word: inspectorTexts.targetMissing },
  unknown: { health: 'unknown', word: inspectorTexts.notChecked },
};

const roles: Readonly<Record<Edge['role'], () => string>> = {
  class: inspectorTexts.decidesController,
  parent: inspectorTexts.receivesFrom,
  backend: inspectorTexts.sendsTo,
  mirror: inspectorTexts.copiesTo,
  auth: inspectorTexts.authorizesAt,
  certificate: inspectorTexts.presentsCertificate,
  'ca-certificate': inspectorTexts.trustsAuthorities,
  'client-certificate': inspectorTexts.identifiesWith,
  parameters: inspectorTexts.takesSettings,
  extension: inspectorTexts.isExtendedBy,
  target: inspectorTexts.appliesTo,
  'ingress-class': inspectorTexts.decidesController,
  'service-name': inspectorTexts.belongsTo,
  exposes: inspectorTexts.leadsTo,
  selects: inspectorTexts.selects,
  endpoints: inspectorTexts.listsEndpoints,
  rendered: inspectorTexts.makesRendered,
};

/** What an edge means: from where to where, whether it works, why not, and what to do about it. */
export function EdgeStory({ edge }: { edge: Edge }) {
  const { actions, store } = useWorkspace();
  const findings = useFindingsOfEdge(edge.id);
  const source = useApp((state) => state.nodes.get(edge.source));
  const target = useApp((state) => state.nodes.get(edge.target));
  const row = (node: typeof source, id: string | null) => {
    const found = node?.rows.find((one) => one.id === id);
    return found && rowName(found);
  };
  const { health, word } = states[edge.state];
  const holder = parseKey(edge.holder);
  const derived = edge.role === 'exposes' || edge.role === 'selects' || edge.role === 'endpoints';
  const showText = () => {
    store.getState().showRight('yaml');
    void actions.goToResource(edge.holder, edge.path);
  };

  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h2 className={styles.name}>
            {parseKey(edge.source).name} → {parseKey(edge.target).name}
          </h2>
          <p className={styles.facts}>
            {edge.label !== '' && `${edge.label} · `}
            {edge.crossNamespace ? inspectorTexts.acrossNamespaces() : inspectorTexts.inOneNamespace()}
          </p>
        </div>
      </header>
      <div className={styles.scroll} tabIndex={-1}>
        <p className={styles.verdict} data-state={edge.state}>
          <SeverityIcon severity={health} size={16} silent /> <span>{word()}</span>
        </p>
        {edge.reason !== null && <p className={styles.reason}>{edge.reason}</p>}
        {edge.made !== undefined && (
          <p className={styles.reason}>{inspectorTexts.targetIsMade({ made: edge.made })}</p>
        )}
        <End resource={edge.source} row={row(source, edge.sourceRow)} />
        <p className={styles.role}>
          <ArrowDown size={14} aria-hidden /> {roles[edge.role]()}
        </p>
        <End resource={edge.target} row={row(target, edge.targetRow)} />
        {edge.grant !== undefined && (
          <div className={styles.grant}>
            <p className={styles.about}>
              <KeyRound size={13} aria-hidden />{' '}
              {edge.grant ? inspectorTexts.allowedBy() : inspectorTexts.noGrant()}
            </p>
            {edge.grant && <End resource={edge.grant} row={undefined} />}
          </div>
        )}
        <ProblemList findings={findings} />
        <p className={styles.about}>
          <RichText
            parts={inspectorTexts.writtenAt({
              kind: holder.kind,
              name: holder.name,
              path: pathText(edge.path),
              code: asCode,
            })}
          />
        </p>
        <div className={styles.bulk}>
          <Button size="sm" onClick={showText}>
            {inspectorTexts.showInYaml()}
          </Button>
          {!derived && (
            <Button
              size="sm"
              variant="danger"
              icon={<Unlink size={14} />}
              onClick={() => void actions.run([{ id: 'disconnect', args: { edge: edge.id } }])}
            >
              {inspectorTexts.disconnect()}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

const End = ({ resource, row }: { resource: ResourceKey; row: string | undefined }) => (
  <ul className={styles.objects}>
    <ObjectLink resource={resource} />
    {row !== undefined && <li className={styles.row}>{row}</li>}
  </ul>
);
