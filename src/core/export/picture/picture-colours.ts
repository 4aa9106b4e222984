export type PictureTheme = 'light' | 'dark';

/** The colours of a picture, by the names that the app's style sheet has for them. */
export type PictureColours = Readonly<
  Record<
    | 'bg'
    | 'surface-1'
    | 'surface-2'
    | 'surface-3'
    | 'border'
    | 'card-border'
    | 'edge'
    | 'text'
    | 'text-muted'
    | 'accent'
    | 'ok'
    | 'warn'
    | 'warn-bg'
    | 'error'
    | 'error-bg'
    | 'unknown'
    | 'role-provider'
    | 'role-operator'
    | 'role-developer',
    string
  >
>;

/** A file of its own takes no colours from a style sheet; a test compares them with that of the app. */
export const pictureColours: Readonly<Record<PictureTheme, PictureColours>> = {
  light: {
    bg: '#f3f4f7',
    'surface-1': '#ffffff',
    'surface-2': '#f7f8fa',
    'surface-3': '#eceef2',
    border: '#dfe2e8',
    'card-border': '#a0a7b5',
    edge: '#737d8e',
    text: '#171a21',
    'text-muted': '#525b6b',
    accent: '#2b5bd7',
    ok: '#1a7f4b',
    warn: '#8f5600',
    'warn-bg': '#fdf1d8',
    error: '#c0283a',
    'error-bg': '#fde9eb',
    unknown: '#626b7b',
    'role-provider': '#7048b6',
    'role-operator': '#2b5bd7',
    'role-developer': '#236a35',
  },
  dark: {
    bg: '#101216',
    'surface-1': '#181b21',
    'surface-2': '#1e2229',
    'surface-3': '#282d36',
    border: '#2e343e',
    'card-border': '#525b6b',
    edge: '#727c8e',
    text: '#e8ebf0',
    'text-muted': '#aab2c0',
    accent: '#7ea2ff',
    ok: '#5cc98c',
    warn: '#e6b45a',
    'warn-bg': '#362a12',
    error: '#ff8a95',
    'error-bg': '#3c1a20',
    unknown: '#9aa3b2',
    'role-provider': '#b79bf0',
    'role-operator': '#7ea2ff',
    'role-developer': '#74c98a',
  },
};
