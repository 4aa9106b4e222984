import { useCallback, useEffect, useRef } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { toSvg } from '../../core/export/picture/to-svg.ts';
import type { PictureOfNew } from '../../core/export/picture/picture-of-new.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { createIconShapes } from '../canvas/pictures/icon-shapes.tsx';
import styles from './migration.module.css';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';
import { useQuestion } from './use-question.ts';

/** The Gateways with what they lead to, as the canvas will draw them. */
export function PictureView({
  request,
  shown,
}: {
  request: MigrationRequest;
  /** The object whose card stands out. */
  shown: ResourceKey | null;
}) {
  const ask = useCallback((analyzer: Analyzer) => analyzer.migrationPicture(request), [request]);
  const { answer, current, failure } = useQuestion(ask);
  if (failure !== null) return <p className={styles.note}>{migrationTexts.failed({ reason: failure })}</p>;
  if (!current || answer === undefined)
    return (
      <p className={styles.note} role="status">
        {migrationTexts.drawing()}
      </p>
    );
  if (answer === null) return <p className={styles.note}>{migrationTexts.nothingMade()}</p>;
  if (!answer.drawn)
    return <p className={styles.note}>{migrationTexts.tooManyCards({ count: answer.cards })}</p>;
  return <Drawing picture={answer} shown={shown} />;
}

type Drawn = Extract<PictureOfNew, { drawn: true }>;

function Drawing({ picture: { picture, facts }, shown }: { picture: Drawn; shown: ResourceKey | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shapesOf = createIconShapes();
    const svg = toSvg(picture, {
      theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
      title: migrationTexts.pictureTitle(),
      path:
        shown !== null && picture.nodes.has(shown)
          ? { segments: new Map(), cards: new Map([[shown, 'on']]) }
          : null,
      factsOf: (key) => {
        const node = picture.nodes.get(key);
        return {
          alarm: null,
          alarms: 0,
          state: null,
          missing: false,
          silent: false,
          listeners: {},
          owner: null,
          ...facts.get(key),
          portWords: ({ value, label }) => value ?? label,
          icon: node ? shapesOf(node.group, node.kind) : [],
        };
      },
    });
    // Parsed as an image, so that nothing in it can be more than that.
    const root = new DOMParser().parseFromString(svg?.text ?? '<svg/>', 'image/svg+xml').documentElement;
    place.current?.replaceChildren(document.importNode(root, true));
  }, [picture, facts, shown]);
  return (
    <div
      ref={place}
      className={styles.picture}
      role="group"
      aria-label={migrationTexts.picture()}
      {...scrolledByKeys}
    />
  );
}
