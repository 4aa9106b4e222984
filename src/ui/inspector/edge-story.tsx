import { ArrowDown, KeyRound, Unlink } from 'lucide-react';
import { rowName } from '../../core/kinds/row.ts';
import { pathText } from '../../core/model/access.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import type { Edge, EdgeState, Health } from '../../core/topology/graph.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './inspector.module.css';
import { ObjectLink } from './many-view.tsx';
import { ProblemList } from './problem-list.tsx';
import { useFindingsOfEdge } from './use-findings.ts';

const states: Readonly<Record<EdgeState, Readonly<{ health: Health; word: string }>>> = {
  ok: { health: 'ok', word: 'This connection works.' },
  refused: { health: 'error', word: 'This connection is refused.' },
  missing: { health: 'error', word: 'The target of this reference does not exist.' },
  unknown: { health: 'unknown', word: 'Not checked: it depends on objects outside of the workspace.' },
};

const roles: Readonly<Record<Edge['role'], string>> = {
  class: 'decides which controller serves',
  parent: 'receives traffic from',
  backend: 'sends requests to',
  mirror: 'copies requests to',
  auth: 'authorizes requests at',
  certificate: 'presents the certificate in',
  'ca-certificate': 'trusts the authorities in',
  'client-certificate': 'identifies itself with',
  parameters: 'takes settings from',
  extension: 'is extended by',
  target: 'applies to',
  'ingress-class': 'decides which controller serves',
  'service-name': 'belongs to',
  exposes: 'leads to',
  selects: 'selects',
  endpoints: 'lists the endpoints of',
  rendered: 'makes, once rendered, what uses',
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
            {edge.crossNamespace ? 'across namespaces' : 'in one namespace'}
          </p>
        </div>
      </header>
      <div className={styles.scroll} tabIndex={-1}>
        <p className={styles.verdict} data-state={edge.state}>
          <SeverityIcon severity={health} size={16} silent /> <span>{word}</span>
        </p>
        {edge.reason !== null && <p className={styles.reason}>{edge.reason}</p>}
        {edge.made !== undefined && <p className={styles.reason}>The target is made {edge.made}.</p>}
        <End resource={edge.source} row={row(source, edge.sourceRow)} />
        <p className={styles.role}>
          <ArrowDown size={14} aria-hidden /> {roles[edge.role]}
        </p>
        <End resource={edge.target} row={row(target, edge.targetRow)} />
        {edge.grant !== undefined && (
          <div className={styles.grant}>
            <p className={styles.about}>
              <KeyRound size={13} aria-hidden />
              {edge.grant
                ? ' Allowed by this grant:'
                : ' No ReferenceGrant in the target’s namespace allows this.'}
            </p>
            {edge.grant && <End resource={edge.grant} row={undefined} />}
          </div>
        )}
        <ProblemList findings={findings} />
        <p className={styles.about}>
          Written in {parseKey(edge.holder).kind} {parseKey(edge.holder).name},{' '}
          <code>{pathText(edge.path)}</code>.
        </p>
        <div className={styles.bulk}>
          <Button size="sm" onClick={showText}>
            Show in YAML
          </Button>
          {!derived && (
            <Button
              size="sm"
              variant="danger"
              icon={<Unlink size={14} />}
              onClick={() => void actions.run([{ id: 'disconnect', args: { edge: edge.id } }])}
            >
              Disconnect
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
