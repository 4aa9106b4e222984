import { SCENES, type ChainView, type Scene } from '../../core/views/chain/chain-view.ts';
import { isReached } from './captions.ts';
import styles from './chain.module.css';
import { CLUSTER, pathOf, RELATIONS, STAGE, WAYS, type Relation } from './geometry.ts';
import { isLookUp, travelAt } from './travel.ts';
import type { Moment } from './timeline.ts';

/** Which relations are shown. */
export type Planes = 'both' | 'data' | 'control';

const HEAD = 5;

/** A way that is drawn up to where the request is on it. */
function Way({ scene, moment }: { scene: Scene; moment: Moment }) {
  const order = SCENES.indexOf(scene) - SCENES.indexOf(moment.scene);
  if (order > 0) return null;
  const travel = order < 0 ? null : travelAt(scene, moment.part);
  const path = pathOf(WAYS[scene]);
  const arrived = travel === null || travel.drawn === 1;
  return (
    <g className={styles.way} data-look-up={isLookUp(scene)} data-now={order === 0}>
      {/* Dashes cannot grow along a line, so what covers them does. */}
      <mask
        id={`chain-way-${scene}`}
        maskUnits="userSpaceOnUse"
        x="0"
        y="0"
        width={STAGE.width}
        height={STAGE.height}
      >
        <path d={path} className={styles.drawn} pathLength={1} strokeDasharray={`${travel?.drawn ?? 1} 2`} />
      </mask>
      <path
        d={path}
        className={styles.line}
        mask={`url(#chain-way-${scene})`}
        markerEnd={arrived ? 'url(#chain-head)' : undefined}
      />
    </g>
  );
}

/** The request as it moves in the scene that plays, or what is asked and answered. */
function Packet({ moment }: { moment: Moment }) {
  const { x, y, back, done } = travelAt(moment.scene, moment.part);
  return (
    <g className={styles.packet} data-back={back} data-done={done} transform={`translate(${x} ${y})`}>
      <circle r={13} className={styles.glow} />
      <circle r={7} className={styles.dot} />
    </g>
  );
}

type Props = { view: ChainView; moment: Moment; planes: Planes };

/** Everything that is drawn between the cards. */
export function Arrows({ view, moment, planes }: Props) {
  const cluster = CLUSTER[view.proxy.inCluster ? 'pods' : 'outside'];
  const ways = SCENES.filter((scene) => isReached(view, scene));
  const relations = (Object.keys(RELATIONS) as Relation[]).filter(
    (relation) => relation !== 'selects' || (view.backend?.selector ?? null) !== null,
  );
  return (
    <svg className={styles.arrows} viewBox={`0 0 ${STAGE.width} ${STAGE.height}`} aria-hidden>
      <defs>
        <marker
          id="chain-head"
          viewBox={`0 0 ${HEAD * 2} ${HEAD * 2}`}
          refX={HEAD * 2 - 2}
          refY={HEAD}
          markerWidth={HEAD}
          markerHeight={HEAD}
          orient="auto-start-reverse"
        >
          <path d={`M 0 0 L ${HEAD * 2} ${HEAD} L 0 ${HEAD * 2} z`} className={styles.arrowhead} />
        </marker>
      </defs>
      <rect className={styles.cluster} {...cluster} rx={14} />
      {planes !== 'data' &&
        relations.map((relation) => (
          <path key={relation} d={pathOf(RELATIONS[relation])} className={styles.relation} />
        ))}
      {planes !== 'control' && (
        <>
          {ways.map((scene) => (
            <Way key={scene} scene={scene} moment={moment} />
          ))}
          {isReached(view, moment.scene) && <Packet moment={moment} />}
        </>
      )}
    </svg>
  );
}
