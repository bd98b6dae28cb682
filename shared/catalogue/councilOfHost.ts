import * as z from 'zod/mini';
import hostsFile from './areas/hosts.json' with { type: 'json' };
import namesFile from './areas/names.json' with { type: 'json' };
import { areaByGss, councils } from './authorities.ts';

/** A host and the councils whose papers it serves; councils that are no children's-services authority bring their name. */
const Hosts = z.array(z.tuple([z.string()], z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])])));

export interface HostCouncil {
  gss: string;
  name: string;
}

const byHost = new Map(Hosts.parse(hostsFile).map(([host, ...entries]) => [host, entries.map(toCouncil)]));

function toCouncil([gss, name]: [string] | [string, string]): HostCouncil {
  const area = areaByGss(gss);
  return area ? { gss: area.gss!, name: area.name } : { gss, name: name ?? gss };
}

/** Sites that rent a council a name under theirs. */
const sharedDomains = ['moderngov.co.uk', 'cmis.uk.com', 'public-i.tv'];

/** Own domains ("merton.gov.uk") by the councils whose sites stand under them. */
const byDomain = Map.groupBy([...byHost].flatMap(([host, found]) => found.map((council) => ({ domain: domainOf(host), council }))), ({ domain }) => domain);

/** "democracy.merton.gov.uk" → "merton.gov.uk"; null for a rented name. */
function domainOf(host: string): string | null {
  if (sharedDomains.some((domain) => host.endsWith(`.${domain}`))) return null;
  return /[^.]+\.(?:gov\.uk|org\.uk|co\.uk|gov\.wales|gov\.scot|[a-z]+)$/.exec(host)?.[0] ?? null;
}

const letters = (text: string) => text.toLowerCase().replace(/&/g, 'and').replace(/[^a-z]/g, '');
const alsoNamed: Record<string, string[]> = namesFile.also;

/** Councils by the letters of their names, as hosts write them: "miltonkeynes", "stokeontrent", "redcarcleveland", "rbwm". */
const byLetters = new Map(
  councils
    .toSorted((a, b) => Number(a.until === undefined) - Number(b.until === undefined))
    .flatMap((council) => [council.name, ...(alsoNamed[council.gss] ?? [])].flatMap((name) => [name, name.replace(/ and /g, ' ')].map((written) => [letters(written), { gss: council.gss, name: council.name }] as const))),
);

/** Shorter, a word may be anything. */
const FEWEST_LETTERS = 7;

/** The council whose name, or a host's form of it, is a word written together: "walthamforest", as files are called too. */
export function councilOfWord(word: string): HostCouncil | null {
  return word.length < FEWEST_LETTERS ? null : byLetters.get(letters(word)) ?? null;
}

/**
 * The council whose papers a host serves, or null when it is none we know, or one of several. A known host comes first,
 * then the council's own domain, then a name under a rented domain.
 */
export function councilOfHost(hostName: string): HostCouncil | null {
  const host = hostName.toLowerCase().replace(/^www\d?\./, '').replace(/\.$/, '');
  const known = byHost.get(host);
  if (known) return only(known, host);
  const domain = domainOf(host);
  const under = domain === null ? undefined : byDomain.get(domain);
  if (under) return only(under.map(({ council }) => council), host);
  return councilNamedBy(host);
}

/** The one council of a host; of several, the one whose name the host bears ("eastsuffolk.cmis.uk.com"). */
function only(found: readonly HostCouncil[], host: string): HostCouncil | null {
  const [first] = found;
  if (first && found.every((council) => council.gss === first.gss)) return first;
  const labels = new Set(host.split('.').map(letters));
  const named = found.filter((council) => labels.has(letters(council.name)));
  return named.length === 1 ? named[0]! : null;
}

/** What a host calls its council: "milton-keynes" in "milton-keynes.moderngov.co.uk", "hullcc" in "democracy.hullcc.gov.uk". */
function labelOf(host: string): string | null {
  const label = sharedDomains.some((domain) => host.endsWith(`.${domain}`)) ? host.split('.')[0] : /([^.]+)\.gov\.uk$/.exec(host)?.[1];
  return label === undefined ? null : letters(label);
}

/** Councils by what their known hosts call them: who has "bathnes.gov.uk" rents "bathnes.moderngov.co.uk". */
const byLabel = Map.groupBy([...byHost].flatMap(([host, found]) => found.map((council) => ({ label: labelOf(host), council }))), ({ label }) => label);

function councilNamedBy(host: string): HostCouncil | null {
  const name = labelOf(host);
  if (name === null) return null;
  const alike = byLabel.get(name)?.map(({ council }) => council);
  return byLetters.get(name) ?? (alike && only(alike, host)) ?? byLetters.get(name.replace(/(?:council|citycouncil|cc|mbc|bc|mdc)$/, '')) ?? byLetters.get(name.replace(/^(?:lb|rb)/, '')) ?? null;
}
