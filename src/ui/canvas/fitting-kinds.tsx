import { Spline } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import { fits, rolesBetween } from '../../core/commands/connect-targets.ts';
import { kindKey, kinds } from '../../core/kinds/registry.ts';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { MenuGroup, MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import type { CanvasMenu } from './canvas-store.ts';
import { connectOrder, isHopeless, reasonOf, type Plans } from './connect-order.ts';
import { createJoined, joinedCalls } from './create-object.ts';
import { usePlans } from './use-plans.ts';

/** Offers beside each other for which the same is to be said: it is said once. */
type Run<Offered> = { reason: string | undefined; offers: [Offered, ...Offered[]] };

function runsOf<Offered>(
  offers: readonly Offered[],
  reasonFor: (offer: Offered) => string | undefined,
): readonly Run<Offered>[] {
  const runs: Run<Offered>[] = [];
  for (const offer of offers) {
    const reason = reasonFor(offer);
    const last = runs.at(-1);
    if (last && last.reason === reason) last.offers.push(offer);
    else runs.push({ reason, offers: [offer] });
  }
  return runs;
}

type LooseEnd = Extract<CanvasMenu, { on: 'loose-end' }>;

/** What could be at the other end of an edge that was dropped where nothing is: kinds, and why some would not work. */
export function FittingKinds({ end: { from, side, namespace } }: { end: LooseEnd }) {
  const workspace = useWorkspace();
  const { store } = workspace;
  const [node] = useState(() => store.getState().nodes.get(from.key));
  const offered = useMemo(() => {
    if (!node) return [];
    const begin = { kind: kindKey(node), row: from.row };
    const fitting = new Set(fits(begin.kind, from.row));
    return kinds
      .filter((kind) => fitting.has(kindKey(kind)))
      .map((kind) => {
        const id = kindKey(kind);
        const { calls } = joinedCalls(workspace, id, namespace, from);
        return { id, kind, tier: kind.tier, roles: rolesBetween(begin, { kind: id, row: null }), calls };
      });
  }, [workspace, node, from, namespace]);
  const plans = usePlans(offered);
  if (!node) return null;
  // All at once, when all are known: entries do not move under the pointer one by one.
  const known: Plans = plans.size === offered.length ? plans : new Map();
  const sorted = offered.toSorted(connectOrder(node.tier, side, known));
  const runs = runsOf(sorted, ({ id }) => reasonOf(known.get(id)));
  const entry = ({ id, kind }: (typeof offered)[number], note?: string) => (
    <MenuItem
      key={id}
      icon={<KindIcon group={kind.group} kind={kind.kind} />}
      note={note}
      disabled={isHopeless(known.get(id))}
      onSelect={() => void createJoined(workspace, id, namespace, from)}
    >
      {kind.kind}
    </MenuItem>
  );
  return (
    <>
      <MenuLabel>
        {offered.length > 0
          ? canvasMenuTexts.newConnected({ name: node.name })
          : canvasMenuTexts.nothingFits({ name: node.name })}
      </MenuLabel>
      {runs.map(({ reason, offers: [first, ...others] }) =>
        others.length === 0 || reason === undefined ? (
          [first, ...others].map((offer) => entry(offer, reason))
        ) : (
          <Fragment key={first.id}>
            <MenuSeparator />
            <MenuGroup label={reason}>{[first, ...others].map((offer) => entry(offer))}</MenuGroup>
            <MenuSeparator />
          </Fragment>
        ),
      )}
      <MenuSeparator />
      <MenuItem
        icon={Spline}
        onSelect={() => store.getState().openDialog({ type: 'connect', from: from.key, row: from.row, side })}
      >
        {canvasMenuTexts.connectToPresent()}
      </MenuItem>
    </>
  );
}
