import { SCENES, type Scene } from '../../core/views/chain/chain-view.ts';

/** How long each scene plays, in milliseconds: as long as it takes to read what it says. */
const LENGTHS: Readonly<Record<Scene, number>> = {
  dns: 3600,
  balancer: 2800,
  entry: 3400,
  route: 4000,
  service: 4000,
  pod: 3200,
};

/** A scene, and how much of it has passed, from 0 to 1. */
export type Moment = Readonly<{ scene: Scene; part: number }>;

/** When a scene begins. */
export const startOf = (scene: Scene): number =>
  SCENES.slice(0, SCENES.indexOf(scene)).reduce((sum, before) => sum + LENGTHS[before], 0);

/** When a scene has played. */
export const endOf = (scene: Scene): number => startOf(scene) + LENGTHS[scene];

/** How long all scenes take. */
export const WHOLE = endOf('pod');

/** What is seen at a time. The end of a scene is the beginning of the next. */
export function momentAt(time: number): Moment {
  const at = Math.min(Math.max(time, 0), WHOLE);
  const scene = SCENES.find((one) => at < endOf(one)) ?? 'pod';
  return { scene, part: (at - startOf(scene)) / LENGTHS[scene] };
}

/** The scene beside another; the same at both ends. */
export const beside = (scene: Scene, by: 1 | -1): Scene => SCENES[SCENES.indexOf(scene) + by] ?? scene;
