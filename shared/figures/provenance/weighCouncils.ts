import type { Area } from '../../model/observation.ts';
import { findCouncils } from '../../catalogue/areas.ts';
import { everyMatch } from '../everyMatch.ts';
import { remember } from '../remember.ts';
import type { PageLine } from './pageLines.ts';

/*
 * Whose paper it is, is said in many places, and other councils are named in it too: neighbours, comparators, places
 * that staff came from. What stands where a council puts its own name weighs most; a mention in a sentence hardly any.
 */

/** "Merton Council", "London Borough of Havering" near the top of a cover. */
const COVER = 8;
/** The same in the top lines of any page, which is where headers and report titles stand. */
const HEADER = 2;
/** A full name in a sentence. */
const FORMAL = 1;
/** "@havering.gov.uk", "democracy.kent.gov.uk". */
const DOMAIN = 2;
/** The bare place in a sentence: "Kent's performance". */
const BARE = 0.3;
/** No one kind of evidence counts for more than this many mentions. */
const MOST = 4;
/** Share of a page's height in which a cover carries its council's name. */
const TOP = 0.4;
/** A line that names more councils than this compares them. */
const MOST_IN_LINE = 1;

type Kind = 'cover' | 'header' | 'formal' | 'domain' | 'bare' | 'file' | 'address';
const WEIGHTS: Record<Kind, number> = { cover: COVER, header: HEADER, formal: FORMAL, domain: DOMAIN, bare: BARE, file: 3, address: 5 };

/** Evidence for one paper, or for one report in it. */
export class CouncilScores {
  private readonly counts = new Map<string, { area: Area; kinds: Map<Kind, number> }>();

  add(area: Area, kind: Kind): void {
    const key = area.gss ?? area.name;
    const entry = this.counts.get(key) ?? { area, kinds: new Map<Kind, number>() };
    entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + 1);
    this.counts.set(key, entry);
  }

  addLines(lines: readonly PageLine[], cover: boolean): void {
    for (const line of lines) this.addLine(line, cover);
  }

  private addLine({ text, at }: PageLine, cover: boolean): void {
    const { mentions, domains } = councilsIn(text);
    const named = new Set(mentions.map(({ council }) => council.gss));
    for (const area of domains) this.add(area, 'domain');
    if (named.size > MOST_IN_LINE) return;
    for (const { council, formal, start, end } of mentions) {
      if (isElsewhere(text.slice(0, start)) || (!formal && !isSpokenOf(text, end))) continue;
      const title = text.length < 120;
      // A line that is nothing but a council's name is its letterhead, wherever on the page it stands.
      const letterhead = end - start > 0.8 * text.trim().length;
      if (formal && cover && (letterhead || (at < TOP && title))) this.add(council, 'cover');
      else if (formal && ((at < 0.2 && title) || letterhead)) this.add(council, 'header');
      else this.add(council, formal ? 'formal' : 'bare');
    }
  }

  /** The council that the evidence names clearly, or null. */
  decide(): Area | null {
    return this.soleWith('cover') ?? this.decideByWeight();
  }

  private decideByWeight(): Area | null {
    const ranked = [...this.counts.values()].map(({ area, kinds }) => ({ area, score: scoreOf(kinds) })).toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (first === undefined) return null;
    // Alone, a mention in passing is enough; against another council it takes more, and half as much again.
    const least = second === undefined ? BARE : 3 * BARE;
    return first.score >= least && first.score >= 1.5 * (second?.score ?? 0) ? first.area : null;
  }

  /** True once a cover has named some council. */
  hasCover(): boolean {
    return [...this.counts.values()].some(({ kinds }) => kinds.has('cover'));
  }

  /** The council named where a report puts its own, or null. */
  decideByCover(): Area | null {
    return this.soleWith('cover') ?? this.soleWith('header');
  }

  /** The one council with evidence of this kind, or null where there are none or several. */
  private soleWith(kind: Kind): Area | null {
    const named = [...this.counts.values()].filter(({ kinds }) => kinds.has(kind));
    return named.length === 1 ? named[0]!.area : null;
  }
}

function scoreOf(kinds: ReadonlyMap<Kind, number>): number {
  return [...kinds].reduce((sum, [kind, count]) => sum + WEIGHTS[kind] * Math.min(count, MOST), 0);
}

/** What a line says is asked for the paper and for its report. */
const councilsIn = remember((text) => ({ mentions: findCouncils(text), domains: domainsIn(text) }));

/** A bare place counts in a sentence, and not as the first half of another name ("Merton Park") or as a label of a map. */
function isSpokenOf(text: string, end: number): boolean {
  return text.split(/\s+/u).length >= 5 && !/^ (?!(?:Council|County|Borough|City|Children|Local|Safeguarding|Schools?)\b)\p{Lu}/u.test(text.slice(end));
}

/** "joins us from Lambeth", "neighbouring Wandsworth", "formerly of": where somebody else is. */
function isElsewhere(before: string): boolean {
  return /\b(?:neighbouring|from|joined|to|formerly (?:of|at)|seconded|departure|including|such as|like|similar to|alongside|between|with|visited|e\.g\.|than) (?:the )?$/iu.test(before);
}

const HOST = /(?:@|\/\/|\bwww\.|\bdemocracy\.|\bmoderngov\.)(?:[a-z0-9-]+\.)*?(?<name>[a-z-]{4,40})\.gov\.uk/giu;

/** Councils whose own domain stands in the text. */
function domainsIn(text: string): Area[] {
  return everyMatch(text, HOST).flatMap((host) => {
    const words = host.groups!['name']!.replace(/(?:cc|council|borough)$/u, '').split('-').map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ');
    const [mention] = findCouncils(words, { company: true });
    return mention !== undefined && mention.end - mention.start >= words.length - 1 ? [mention.council] : [];
  });
}
