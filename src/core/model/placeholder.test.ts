import { expect, test } from 'vitest';
import { isPlaceholder, mayBecome } from './placeholder.ts';

test.each([
  '${DOMAIN}',
  'app.${DOMAIN}',
  '${DOMAIN:=example.com}',
  '${DOMAIN:-example.com}',
  '${{ values.domain }}',
  '${var.domain}',
  '$DOMAIN',
  '$NAME.$LB_HOSTNAME',
  '$(DOMAIN)',
  'app.$(domain-name)',
  '{{ .Values.host }}',
  '{{- include "chart.name" . -}}',
  'app-{{ env }}',
  '<DOMAIN>',
  'app.<your-domain>',
  '<%= domain %>',
  '<path:secret/data/shop#tls.crt>',
  'ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]',
  '__INGRESS_HOST__',
  'app.YOUR_DOMAIN',
  'YOUR-HOST.example.com',
  'REPLACE_ME_gateway_namespace',
  'CHANGEME',
  'PLACEHOLDER_WAF_ACL_ARN',
])('%s is filled in later', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'shop.example.com',
  '*.example.com',
  '/(.*)$',
  '/cart(/|$)(.*)',
  '/$1',
  '/$2/$1',
  'http://$host$request_uri',
  '^/v(?<version>[0-9]+)/(?P<rest>.*)$',
  'a < b and b > a',
  '<b>Shop</b>',
  '<a href="x">Shop</a>',
  '{ "a": { "b": 1 } }',
  'ENC',
  'change-me',
  'change_me.example.com',
  'MESSAGE',
  'THIS_IS_FINE',
  '__init__',
  'FOUR_YOURS',
  '$',
  '',
])('%s is a value', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test('the content of a file is no value that is filled in', () => {
  expect(isPlaceholder(`\${A}${' '.repeat(5000)}`)).toBe(false);
  expect(isPlaceholder('{{'.repeat(500_000))).toBe(false);
});

test.each([
  ['${APP}.example.com', 'shop.example.com', true],
  ['${APP}.example.com', 'shop.example.org', false],
  ['shop.${DOMAIN}', 'cart.example.org', false],
  ['a-${B}-c-${D}.example.com', 'a-1-c-2.example.com', true],
  ['${DOMAIN}', 'shop.example.com', true],
  ['ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]', 'shop.example.com', true],
  ['YOUR_DOMAIN', 'shop.example.com', true],
  ['shop.example.com', 'shop.example.org', false],
])('%s may come to be %s: %s', (text, wanted, expected) => {
  expect(mayBecome(text, wanted)).toBe(expected);
});

test('what is filled in may have more in front where it is enough that a text ends alike', () => {
  expect(mayBecome('apps.${DOMAIN}', 'shop.apps.example.com')).toBe(false);
  expect(mayBecome('apps.${DOMAIN}', 'shop.apps.example.com', true)).toBe(true);
});
