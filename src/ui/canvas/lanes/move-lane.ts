/**
 * The order of lanes with one of them moved to the place of another, which goes up or down with those between. Cluster-scoped
 * objects stay on top.
 */
export function moveLane(order: readonly string[], lane: string, to: number): readonly string[] {
  const from = order.indexOf(lane);
  const least = order[0] === '' ? 1 : 0;
  if (from < least) return order;
  return order.toSpliced(from, 1).toSpliced(Math.max(least, to), 0, lane);
}
