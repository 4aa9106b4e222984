import {
  Blocks,
  Box,
  Boxes,
  Container,
  DoorOpen,
  FileCog,
  FileText,
  Fingerprint,
  Globe,
  Import,
  KeyRound,
  Layers,
  Library,
  ListPlus,
  LockKeyhole,
  Network,
  Puzzle,
  Radio,
  Route,
  Server,
  ShieldCheck,
  Shuffle,
  Split,
  SquareStack,
  Tag,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { kindOf } from '../../core/kinds/registry.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  LoadBalancer: Globe,
  GatewayClass: Library,
  IngressClass: Library,
  XMesh: Network,
  Gateway: DoorOpen,
  ListenerSet: ListPlus,
  HTTPRoute: Route,
  GRPCRoute: Radio,
  TLSRoute: LockKeyhole,
  TCPRoute: Split,
  UDPRoute: Shuffle,
  Ingress: Waypoints,
  Service: Network,
  ServiceImport: Import,
  XBackend: Server,
  Pod: Box,
  Deployment: Boxes,
  ReplicaSet: Boxes,
  ReplicationController: Boxes,
  StatefulSet: SquareStack,
  DaemonSet: Layers,
  Job: Container,
  EndpointSlice: Blocks,
  Secret: KeyRound,
  ConfigMap: FileCog,
  ReferenceGrant: Fingerprint,
  BackendTLSPolicy: ShieldCheck,
  XBackendTrafficPolicy: ShieldCheck,
  Namespace: Tag,
  CustomResourceDefinition: FileText,
};

/** The picture of a kind, in the colour of its tier. Kinds that the workbench does not know share one. */
export function KindIcon({ group, kind, size = 14 }: { group: string; kind: string; size?: number }) {
  const known = kindOf(group, kind);
  const Icon = known || kind === 'LoadBalancer' ? (icons[kind] ?? Puzzle) : Puzzle;
  const tier = known?.tier ?? (kind === 'LoadBalancer' ? 'entry' : 'support');
  return <Icon size={size} color={`var(--tier-${tier})`} aria-hidden style={{ flexShrink: 0 }} />;
}
