import type * as Areas from '../../catalogue/areas.ts';
import type { AreaGroup } from '../../compare/averageGroup.ts';
import type { Area } from '../../model/observation.ts';
import type { OwnGroup } from './ownGroups.ts';

/** A set of councils to stand among: for a ranking, for the columns of the overview, and as a mean to be held against. */
export interface AreaSet {
  /** As an address names it. */
  key: string;
  /** Keys by which an address may still name it: a group of one's own had others before it was changed. */
  formerly: readonly string[];
  /** As a choice offers it, short enough for its box: "Neighbours (2021 model)". */
  label: string;
  /** As a sentence goes on: "3rd of 11 statistical neighbours (2021 model)". */
  words: string;
  members: readonly Area[];
  /** Set where nobody publishes a figure for it, so that its mean is worked out here. */
  averaged: AreaGroup | null;
}

export interface SetsAround {
  /** The council in question; null while there is none. */
  home: Area | null;
  /** Councils that papers here speak of. */
  held: readonly Area[];
  own: readonly OwnGroup[];
  areas: typeof Areas;
}

/** Every set that can be chosen around a council, nearest first. A set without a member is not offered. */
export function areaSets({ home, held, own, areas }: SetsAround): AreaSet[] {
  const gss = home?.kind === 'council' ? home.gss : null;
  const region = gss === null ? null : areas.regionOf(gss);
  const councils = held.filter((area) => area.kind === 'council' && area.gss !== null);
  const published = (key: string, label: string, words: string, group: Area | null): AreaSet => ({ key, label, words, formerly: [], members: group?.gss ? areas.membersOf(group.gss) : [], averaged: null });
  const sets = [
    published('region', `Its region${region ? ` (${region.name})` : ''}`, `councils of ${region?.name ?? 'its region'}`, region),
    published('inner-london', 'Inner London', 'councils of Inner London', areas.innerLondon),
    published('outer-london', 'Outer London', 'councils of Outer London', areas.outerLondon),
    ...areas.neighbourModels.map((model) => neighbours(home, gss, model, areas)),
    averaged('library', 'Councils with papers here', 'councils with papers here', 'other', councils),
    ...own.map((group) => ownSet(group, areas)),
    published('all', 'Every council', 'councils', areas.england),
  ];
  return sets.filter(({ members }) => members.length > 0);
}

function ownSet({ id, name, councils, was = [] }: OwnGroup, areas: typeof Areas): AreaSet {
  const set = averaged(ownKey(id), name, `councils of “${name}”`, 'other', councils.flatMap((code) => areas.areaByGss(code) ?? []));
  return { ...set, formerly: was.map(ownKey) };
}

const ownKey = (id: string) => `own-${id}`;

function neighbours(home: Area | null, gss: string | null, model: Areas.NeighbourModel, areas: typeof Areas): AreaSet {
  const members = gss === null ? [] : areas.neighboursOf(gss, model).map(({ area }) => area);
  const words = `statistical neighbours (${model} model)`;
  const set = averaged(`neighbours-${model}`, `Neighbours (${model} model)`, words, 'statistical-neighbours', members);
  return { ...set, averaged: { area: { gss: null, name: `${home?.name}’s ${words}`, kind: 'statistical-neighbours' }, members } };
}

function averaged(key: string, label: string, words: string, kind: Area['kind'], members: readonly Area[]): AreaSet {
  return { key, formerly: [], label, words, members, averaged: { area: { gss: null, name: label, kind }, members } };
}

/** The set of this key, or the first one: an address may name a group that is no longer here. */
export function setOf(sets: readonly AreaSet[], key: string | null): AreaSet | null {
  return named(sets, key) ?? sets[0] ?? null;
}

/** What an address names, by its key or by one it had before. */
export function named<T extends Pick<AreaSet, 'key' | 'formerly'>>(choices: readonly T[], key: string | null): T | undefined {
  return choices.find((choice) => choice.key === key || (key !== null && choice.formerly.includes(key)));
}
