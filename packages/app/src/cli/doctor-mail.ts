import { createPublicKey } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import type { Config } from '../platform/config.ts';
import { causeWords } from '../platform/mail/cause-words.ts';
import type { Dkim } from '../platform/mail/dkim.ts';
import { domainOf } from '../platform/mail/mailbox.ts';
import { isPrivateHost } from '../platform/mail/private-hosts.ts';
import type { SmtpConfig } from '../platform/mail/smtp-url.ts';
import { smtpTransport } from '../platform/mail/transport.ts';
import { type Check, unsure, unwell, well } from './doctor-check.ts';

/* Would a letter leave, and would it be believed? Nothing is sent. */

/** The TXT records of a name; `none` when there are none, `silent` when nobody answered. */
export type AskTxt = (name: string) => Promise<readonly string[] | 'none' | 'silent'>;

const PATIENCE = 3_000;

/** Answers that mean: the name, or such a record, does not exist. */
const ABSENT: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

const askDns: AskTxt = async (name) => {
  const resolver = new Resolver({ timeout: PATIENCE, tries: 1 });
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
  } catch (error) {
    return ABSENT.has(String((error as NodeJS.ErrnoException).code)) ? 'none' : 'silent';
  }
};

/** The conversation with the mail server up to the login, and what its domain says of itself. */
export async function checkMail({ smtp }: Config, ask: AskTxt = askDns): Promise<Check[]> {
  if (!smtp)
    return [
      well('mail', {
        fr: 'Courrier : sans SMTP_URL, vous envoyez chaque lettre depuis votre propre messagerie',
        en: 'Mail: without SMTP_URL, you send each letter from your own mail program',
      }),
    ];
  return (await Promise.all([checkServer(smtp), ...checkDomain(smtp, ask)])).flat();
}

const CONVERSATION = { connection: 8_000, greeting: 8_000, socket: 8_000, lastReply: 8_000 };

async function checkServer(smtp: SmtpConfig): Promise<Check> {
  const verified = await smtpTransport(smtp, CONVERSATION).verify();
  const place = `${smtp.host}:${smtp.port}`;
  if (verified.kind === 'ready')
    return well('mail', {
      fr: `Courrier : ${place} répond, ${verified.encrypted ? 'chiffré' : 'en clair, dans la maison'}`,
      en: `Mail: ${place} answers, ${verified.encrypted ? 'encrypted' : 'in the clear, within the house'}`,
    });
  const { cause, response } = verified;
  const heard = cause === 'reply' || cause === 'account' ? response : '';
  return unwell('mail', {
    fr: `${place} : ${causeWords.fr[cause]}${heard && ` Il dit : ${heard}`}`,
    en: `${place}: ${causeWords.en[cause]}${heard && ` It says: ${heard}`}`,
  });
}

function checkDomain({ from, dkim }: SmtpConfig, ask: AskTxt): Promise<Check>[] {
  const domain = domainOf(from.address);
  if (isPrivateHost(domain))
    return [
      Promise.resolve(
        unsure('domain', {
          fr: `Domaine ${domain} : il n’existe que dans la maison ; au-dehors, personne ne recevra ces lettres.`,
          en: `Domain ${domain}: it exists within the house only; outside, nobody will receive these letters.`,
        }),
      ),
    ];
  return [
    ask(domain).then((records) => spfCheck(domain, records)),
    dmarcRecords(domain, ask).then((records) => dmarcCheck(domain, records)),
    dkim
      ? ask(`${dkim.selector}._domainkey.${dkim.domain}`).then((records) => dkimCheck(domain, dkim, records))
      : Promise.resolve(unsigned(domain)),
  ];
}

type Records = Awaited<ReturnType<AskTxt>>;

function silent(name: string, what: string): Check {
  return unsure(name, {
    fr: `${what} : le DNS ne répond pas d’ici, on ne peut rien en dire. Recommencez depuis une machine reliée au réseau.`,
    en: `${what}: DNS does not answer from here, so nothing can be said of it. Try again from a machine on the network.`,
  });
}

/** SPF (RFC 7208): which servers may send for the domain. We send as the address in From, so the two are aligned. */
export function spfCheck(domain: string, records: Records): Check {
  if (records === 'silent') return silent('spf', `SPF (${domain})`);
  const found = records === 'none' ? [] : records.filter((record) => /^v=spf1(?: |$)/i.test(record));
  if (found.length === 0)
    return unwell('spf', {
      fr: `SPF : ${domain} ne dit pas quels serveurs envoient pour lui. Ajoutez à ce nom un enregistrement TXT « v=spf1 include:… -all » ; votre service de courrier donne le sien.`,
      en: `SPF: ${domain} does not say which servers send for it. Add a TXT record “v=spf1 include:… -all” to that name; your mail provider gives theirs.`,
    });
  if (found.length > 1)
    return unwell('spf', {
      fr: `SPF : ${domain} a ${found.length} enregistrements « v=spf1 », et aucun ne compte alors. N’en gardez qu’un.`,
      en: `SPF: ${domain} has ${found.length} “v=spf1” records, and none counts then. Keep one.`,
    });
  if (/(?:^| )\+?all(?: |$)/i.test(found[0]!))
    return unwell('spf', {
      fr: `SPF : ${domain} permet à tout le monde d’envoyer pour lui. Remplacez « +all » par « -all ».`,
      en: `SPF: ${domain} allows everyone to send for it. Replace “+all” with “-all”.`,
    });
  return well('spf', {
    fr: `SPF : ${domain} dit quels serveurs envoient pour lui ; vérifiez que le vôtre en est`,
    en: `SPF: ${domain} says which servers send for it; see that yours is among them`,
  });
}

/** DMARC (RFC 7489) is asked of the domain, else of the ones above it. */
async function dmarcRecords(domain: string, ask: AskTxt): Promise<Records> {
  const records = await ask(`_dmarc.${domain}`);
  const above = domain.slice(domain.indexOf('.') + 1);
  const found = records !== 'none' && records !== 'silent' && records.some(isDmarc);
  return found || records === 'silent' || !above.includes('.') ? records : dmarcRecords(above, ask);
}

const isDmarc = (record: string) => /^v=DMARC1\s*;/i.test(record);

export function dmarcCheck(domain: string, records: Records): Check {
  if (records === 'silent') return silent('dmarc', `DMARC (${domain})`);
  const policy = records === 'none' ? undefined : records.find(isDmarc);
  if (policy === undefined)
    return unwell('dmarc', {
      fr: `DMARC : ${domain} n’a pas de règle, et de grands services refusent alors ses lettres. Ajoutez à _dmarc.${domain} un enregistrement TXT « v=DMARC1; p=none ».`,
      en: `DMARC: ${domain} has no policy, and large services then refuse its letters. Add a TXT record “v=DMARC1; p=none” to _dmarc.${domain}.`,
    });
  return well('dmarc', { fr: `DMARC : ${domain} a sa règle`, en: `DMARC: ${domain} has its policy` });
}

/** One domain is the other, or lies in it (RFC 7489, 3.1: relaxed alignment). */
function aligned(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** DKIM (RFC 6376): the published key is the one we sign with, and the domain that signs is the one that writes. */
export function dkimCheck(domain: string, dkim: Dkim, records: Records): Check {
  const name = `${dkim.selector}._domainkey.${dkim.domain}`;
  if (!aligned(dkim.domain, domain))
    return unwell('dkim', {
      fr: `DKIM : ${dkim.domain} signe et ${domain} écrit. Signez au nom de ${domain} : DKIM_DOMAIN=${domain}.`,
      en: `DKIM: ${dkim.domain} signs and ${domain} writes. Sign in the name of ${domain}: DKIM_DOMAIN=${domain}.`,
    });
  if (records === 'silent') return silent('dkim', `DKIM (${name})`);
  const keys = publicKeys(dkim.privateKey);
  const published = records === 'none' ? [] : records.map(keyIn).filter((key) => key !== null);
  if (published.some((key) => keys.includes(key)))
    return well('dkim', { fr: `DKIM : ${name} porte notre clé`, en: `DKIM: ${name} holds our key` });
  const record = `v=DKIM1; k=rsa; p=${keys[0]}`;
  if (published.length === 0)
    return unwell('dkim', {
      fr: `DKIM : la clé n’est pas publiée. Ajoutez à ${name} un enregistrement TXT « ${record} ».`,
      en: `DKIM: the key is not published. Add to ${name} a TXT record “${record}”.`,
    });
  return unwell('dkim', {
    fr: `DKIM : ${name} porte une autre clé que celle de DKIM_KEY_FILE. Mettez-y « ${record} ».`,
    en: `DKIM: ${name} holds another key than that of DKIM_KEY_FILE. Put “${record}” there.`,
  });
}

function keyIn(record: string): string | null {
  const key = /(?:^|;)\s*p=([A-Za-z0-9+/=\s]+)/.exec(record)?.[1];
  return key === undefined ? null : key.replace(/\s/g, '');
}

/** Some publish the key alone, most with what it is. */
function publicKeys(pem: string): string[] {
  const key = createPublicKey(pem);
  return (['spki', 'pkcs1'] as const).map((type) => key.export({ type, format: 'der' }).toString('base64'));
}

function unsigned(domain: string): Check {
  return unsure('dkim', {
    fr: `DKIM : Liane ne signe pas ; le service de courrier de ${domain} le fait peut-être. Pour le savoir, cherchez « dkim=pass » dans l’en-tête d’une lettre d’essai. Pour signer ici : DKIM_SELECTOR et DKIM_KEY_FILE.`,
    en: `DKIM: Liane does not sign; the mail service of ${domain} perhaps does. To know, look for “dkim=pass” in the head of a test letter. To sign here: DKIM_SELECTOR and DKIM_KEY_FILE.`,
  });
}
