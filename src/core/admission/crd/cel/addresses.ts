import type { Environment } from '@marcbachmann/cel-js';
import { ipv4Bytes, ipv6Groups, isIpAddress } from '../../ip-address.ts';
import { define } from './define.ts';
import { failure } from './failure.ts';
import { quote } from '../../words/quote.ts';

/** An IPv4 or IPv6 address as a number of 32 or 128 bits. */
class Address {
  readonly bits: 32 | 128;
  readonly number: bigint;

  constructor(bits: 32 | 128, value: bigint) {
    this.bits = bits;
    this.number = value;
  }

  equals(other: unknown): boolean {
    return other instanceof Address && other.bits === this.bits && other.number === this.number;
  }

  toString(): string {
    return this.bits === 32 ? dotted(this.number) : colons(this.number);
  }

  /** Whether the address begins with the first `length` bits of `start`. */
  startsWith(start: bigint, length: number): boolean {
    const rest = BigInt(this.bits - length);
    return this.number >> rest === start >> rest;
  }
}

/** A block of addresses, such as `10.0.0.0/8`. */
class Block {
  readonly address: Address;
  readonly length: number;

  constructor(address: Address, length: number) {
    this.address = address;
    this.length = length;
  }

  equals(other: unknown): boolean {
    return other instanceof Block && other.address.equals(this.address) && other.length === this.length;
  }

  toString(): string {
    return `${this.address.toString()}/${this.length}`;
  }

  contains(address: Address): boolean {
    return address.bits === this.address.bits && address.startsWith(this.address.number, this.length);
  }

  masked(): Block {
    const rest = BigInt(this.address.bits - this.length);
    return new Block(new Address(this.address.bits, (this.address.number >> rest) << rest), this.length);
  }
}

const dotted = (value: bigint): string => [24n, 16n, 8n, 0n].map((by) => (value >> by) & 255n).join('.');

/** The longest run of zeros, if it is longer than one, becomes `::` (RFC 5952). */
function colons(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((value >> BigInt(112 - at * 16)) & 0xffffn).toString(16),
  );
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (groups[at + length] === '0') length++;
    if (length > best.length) best = { at, length };
  }
  if (best.at < 0) return groups.join(':');
  return `${groups.slice(0, best.at).join(':')}::${groups.slice(best.at + best.length).join(':')}`;
}

const numberOf = (parts: readonly number[], bits: bigint): bigint =>
  parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);

/** Reads an address without zone; IPv4 inside IPv6 (`::ffff:1.2.3.4`) is no address to the API server. */
function addressOf(text: string): Address | undefined {
  const bytes = ipv4Bytes(text);
  if (bytes) return new Address(32, numberOf(bytes, 8n));
  const groups = isIpAddress(text) ? ipv6Groups(text) : undefined;
  return groups && new Address(128, numberOf(groups, 16n));
}

function blockOf(text: string): Block | undefined {
  const [, written = '', bits = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = addressOf(written);
  return address && Number(bits) <= address.bits ? new Block(address, Number(bits)) : undefined;
}

function address(text: string): Address {
  const read = addressOf(text);
  if (!read) throw failure(`IP Address ${quote(text)} parse error during conversion from string`);
  return read;
}

function block(text: string): Block {
  const read = blockOf(text);
  if (!read) throw failure(`CIDR ${quote(text)} parse error during conversion from string`);
  return read;
}

const within =
  (v4: readonly string[], v6: readonly string[]) =>
  (of: Address): boolean =>
    (of.bits === 32 ? v4 : v6).some((text) => block(text).contains(of));

const isUnspecified = within(['0.0.0.0/32'], ['::/128']);
const isLoopback = within(['127.0.0.0/8'], ['::1/128']);
const isMulticast = within(['224.0.0.0/4'], ['ff00::/8']);
const isLinkLocalMulticast = within(['224.0.0.0/24'], ['ff02::/16']);
const isLinkLocal = within(['169.254.0.0/16'], ['fe80::/10']);
const isBroadcast = within(['255.255.255.255/32'], []);
const isGlobal = (of: Address): boolean =>
  ![isUnspecified, isLoopback, isMulticast, isLinkLocal, isBroadcast].some((is) => is(of));

/** The libraries of IP addresses and of blocks of them. */
export function registerAddresses(environment: Environment): void {
  class Namespace {
    readonly name = 'ip';
  }
  environment
    .registerType('net.IP', Address)
    .registerType('net.CIDR', Block)
    .registerType('GatehouseIp', Namespace)
    .registerConstant('ip', 'GatehouseIp', new Namespace());
  const add = define(environment);
  add('ip(string): net.IP', address);
  add('isIP(string): bool', (text: string) => addressOf(text) !== undefined);
  add(
    'GatehouseIp.isCanonical(string): bool',
    (_: Namespace, text: string) => address(text).toString() === text,
  );
  add('string(net.IP): string', String);
  add('net.IP.family(): int', (of: Address) => (of.bits === 32 ? 4n : 6n));
  add('net.IP.isUnspecified(): bool', isUnspecified);
  add('net.IP.isLoopback(): bool', isLoopback);
  add('net.IP.isLinkLocalMulticast(): bool', isLinkLocalMulticast);
  add('net.IP.isLinkLocalUnicast(): bool', isLinkLocal);
  add('net.IP.isGlobalUnicast(): bool', isGlobal);
  add('cidr(string): net.CIDR', block);
  add('isCIDR(string): bool', (text: string) => blockOf(text) !== undefined);
  add('string(net.CIDR): string', String);
  add('net.CIDR.ip(): net.IP', (of: Block) => of.address);
  add('net.CIDR.masked(): net.CIDR', (of: Block) => of.masked());
  add('net.CIDR.prefixLength(): int', (of: Block) => BigInt(of.length));
  add('net.CIDR.containsIP(net.IP): bool', (of: Block, inner: Address) => of.contains(inner));
  add('net.CIDR.containsIP(string): bool', (of: Block, inner: string) => of.contains(address(inner)));
  const containsBlock = (of: Block, inner: Block): boolean =>
    of.contains(inner.masked().address) && inner.length >= of.length;
  add('net.CIDR.containsCIDR(net.CIDR): bool', containsBlock);
  add('net.CIDR.containsCIDR(string): bool', (of: Block, inner: string) => containsBlock(of, block(inner)));
}
