import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doorOf, holdsPrivateAddress } from './doors.ts';
import { isThisMachine } from './private-hosts.ts';

describe('the two doors', () => {
  test.each([
    'http://localhost:4400',
    'https://localhost',
    'https://127.0.0.1',
    'https://127.8.9.1:8443',
    'https://10.1.2.3',
    'https://172.16.0.1',
    'https://172.31.255.255',
    'https://192.168.1.20',
    'https://169.254.10.10',
    'https://100.64.0.1',
    'https://100.127.255.255',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[fc00::1]',
    'https://[fd12:3456::1]',
    'https://[fe80::1]',
    'https://[::ffff:192.168.1.1]',
    'https://nas.local',
    'https://liane.localhost',
    'https://liane.internal',
    'https://liane.lan',
    'https://liane.home.arpa',
    'https://liane',
    'https://LIANE.LOCAL.',
    'https://2130706433',
    'http://liane.example.org',
  ])('%s is closed: no letter carries a link to it', (url) => {
    expect(doorOf(new URL(url))).toBe('closed');
  });

  test.each([
    'https://liane.example.org',
    'https://liane.example.org:8443',
    'https://172.32.0.1',
    'https://172.15.0.1',
    'https://192.169.0.1',
    'https://100.128.0.1',
    'https://11.0.0.1',
    'https://[2001:db8::1]',
    'https://local.example.org',
    'https://localhost.example.org',
    'https://lan.fr',
    'https://catalan.fr',
    'https://été.example.org',
  ])('%s is open', (url) => {
    expect(doorOf(new URL(url))).toBe('open');
  });
});

describe('no outgoing text holds an address that only this machine or house can reach', () => {
  test.each([
    ['Répondez ici : http://localhost:4400/r/abc', 'localhost:4400'],
    ['Répondez ici : https://localhost/.', 'localhost'],
    ['<a href="http://127.0.0.1:4400/r">répondre</a>', '127.0.0.1:4400'],
    ["<a href='https://liane/r'>répondre</a>", 'liane'],
    ['HTTPS://NAS.LOCAL/r', 'NAS.LOCAL'],
    ['http://example.org@10.0.0.1/', 'example.org@10.0.0.1'],
    ['http://2130706433/', '2130706433'],
    ['http://0x7f.1/', '0x7f.1'],
    ['http://[::1]:4400/', '[::1]:4400'],
    ['(https://192.168.1.20)', '192.168.1.20)'],
    ['ftp://192.168.1.20/photos', '192.168.1.20'],
    ['localhost:4400', 'localhost'],
    ['Ouvrez Localhost.', 'Localhost'],
    ['moi@localhost', 'localhost'],
    ['nas.local/partage', 'nas.local'],
    ['« photos.maison.lan »', 'photos.maison.lan'],
    ['serveur.home.arpa', 'serveur.home.arpa'],
    ['serveur.internal:8080', 'serveur.internal'],
    ['192.168.1.20:4400', '192.168.1.20'],
    ['Notre boîte est 10.0.0.12, au sous-sol.', '10.0.0.12'],
    ['Elle est à 10.0.0.12.', '10.0.0.12'],
    ['adresse 0.0.0.0', '0.0.0.0'],
    ['::1', '::1'],
    ['écoute sur [fe80::1%eth0]', 'fe80::1'],
    ['fd12:3456:789a::1', 'fd12:3456:789a::1'],
    ['::ffff:192.168.1.1', '192.168.1.1'],
    ['https://liane.example.org/r?next=http%3A%2F%2Fliane%3A4400', 'liane:4400'],
    ['https://liane.example.org/r?next=127.0.0.1', '127.0.0.1'],
  ])('%s', (text, found) => {
    expect(holdsPrivateAddress(text)).toBe(found);
  });

  test.each([
    'https://liane.example.org/r/abc',
    'Écrivez à louise@example.org.',
    'La version 10.0.0.1 de Liane, la v10.2.3.4 et Chrome 120.0.6099.109.',
    'Voir article 10.1.2.3, § 10.1.2.4, chapitre 192.168.1.1.',
    'Windows 10.0.19041.1',
    '10.0.0.1.2 et 1.10.0.0.1',
    'Le 10.12.2026 à 10:30, puis 10h30.',
    'Tél. 01.23.45.67.89, ou 10.20.30.40.50',
    'Les habitant.es, chacun.e, les élu.e.s local.e.s et tou.tes',
    'Un marché local. Local aussi, le pain.',
    'Nous finissons la réunion.Local ouvert à tous.',
    'Le plan local, le réseau catalan, Milan.',
    'La compagnie mylocalhost et localhost.example.org',
    'Ratio 1:2:3, :: entre deux, C++ std::vector, Dieu::',
    '8.8.8.8 et 172.32.0.1 sont à tout le monde',
    'Budget : 192 168,20 €',
    'https://… à venir',
    '0.1.2.3',
    '999.168.1.1',
    '100 %, 50% et 10%20',
    '',
  ])('says nothing of « %s »', (text) => {
    expect(holdsPrivateAddress(text)).toBeNull();
  });

  test('any private IPv4 in a link is found, whatever stands around it', () => {
    const byte = fc.nat(255);
    const address = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    );
    fc.assert(
      fc.property(fc.string(), address, fc.string(), (before, ip, after) => {
        expect(holdsPrivateAddress(`${before} http://${ip.join('.')}/ ${after}`)).not.toBeNull();
      }),
    );
  });

  test('a long text is read to its end', () => {
    for (const part of [
      'a.',
      '1.',
      ':',
      '.',
      'a-',
      '-.',
      '%41',
      'local.',
      '10.0.0.1.',
      '://a.org ',
      '://@',
      ' ',
    ])
      expect(holdsPrivateAddress(`${part.repeat(50_000)}a http://liane/`)).toBe('liane');
  });
});

test('only this very machine is this machine', () => {
  expect(['localhost', 'a.localhost', '127.0.0.1', '[::1]'].map(isThisMachine)).not.toContain(false);
  expect(['10.0.0.1', 'localhost.example.org', 'mail.local', 'relay'].map(isThisMachine)).not.toContain(true);
});
