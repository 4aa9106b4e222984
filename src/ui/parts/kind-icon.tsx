import { Boxes, Globe, Puzzle, Server, Users, Waypoints, type LucideIcon } from 'lucide-react';
import { kindOf } from '../../core/kinds/registry.ts';
import { kindIcons } from './kind-icons.generated.ts';

/** What the canvas draws and is no kind of the API: what the cluster provides on the way to objects, and bundles of edges. */
const provided: Readonly<Record<string, LucideIcon>> = {
  Clients: Users,
  LoadBalancer: Globe,
  NodePort: Server,
  Proxy: Boxes,
  Bundle: Waypoints,
};

type Props = {
  group: string;
  kind: string;
  size?: number;
  /** Where the colour of its tier says nothing. */
  color?: string;
};

/** The picture of a kind, in the colour of its tier. Kinds that the workbench does not know share one. */
export function KindIcon({ group, kind, size = 14, color }: Props) {
  const known = kindOf(group, kind);
  const Icon = kindIcons[known?.icon ?? ''] ?? provided[kind] ?? Puzzle;
  const tier = known?.tier ?? (kind === 'LoadBalancer' ? 'entry' : 'support');
  return <Icon size={size} color={color ?? `var(--tier-${tier})`} aria-hidden style={{ flexShrink: 0 }} />;
}
