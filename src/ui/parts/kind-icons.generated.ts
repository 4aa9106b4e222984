// Written by `npm run registries`.
import { Blocks, Box, Boxes, BrickWall, Container, DoorOpen, FileCog, FileText, Fingerprint, Import, KeyRound, Layers, Library, LockKeyhole, Network, Radio, Route, Server, ShieldCheck, ShieldUser, Shuffle, Split, SquareStack, Tag, type LucideIcon } from 'lucide-react';

export const kindIcons: Readonly<Record<string, LucideIcon>> = {
  Blocks,
  Box,
  Boxes,
  BrickWall,
  Container,
  DoorOpen,
  FileCog,
  FileText,
  Fingerprint,
  Import,
  KeyRound,
  Layers,
  Library,
  LockKeyhole,
  Network,
  Radio,
  Route,
  Server,
  ShieldCheck,
  ShieldUser,
  Shuffle,
  Split,
  SquareStack,
  Tag,
};
