import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const LENGTH = 32;
const derive = promisify<string, Uint8Array, number, Buffer>(scrypt);

/** What is kept of a password: `scrypt$salt$hash`, from which no one reads it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFC'), salt, LENGTH);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Whether it is the password of which `kept` was made. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, salt = '', hash = ''] = kept.split('$');
  const made = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64url'), LENGTH);
  const wanted = Buffer.from(hash, 'base64url');
  return wanted.length === made.length && timingSafeEqual(wanted, made);
}
