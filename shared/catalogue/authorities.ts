import * as z from 'zod/mini';
import type { Area } from '../model/observation.ts';
import authoritiesFile from './areas/authorities.json' with { type: 'json' };
import neighboursFile from './areas/neighbours.json' with { type: 'json' };

/** An English authority with children's services: a unitary, a borough, a metropolitan district or a county. */
export const Council = z.object({
  gss: z.string(),
  /** The Department for Education's three-figure number. */
  la: z.number(),
  name: z.string(),
  region: z.string(),
  part: z.optional(z.enum(['Inner London', 'Outer London'])),
  /** Last day of an authority that has been abolished. */
  until: z.optional(z.string()),
});
export type Council = z.infer<typeof Council>;

/** The two statistical-neighbour models in print: April 2021 and May 2025. */
export const neighbourModels = ['2021', '2025'] as const;
export type NeighbourModel = (typeof neighbourModels)[number];

/** How close a neighbour is, in the model's own words. */
const closeness = { e: 'Extremely close', v: 'Very close', c: 'Close', s: 'Somewhat close', n: 'Not close' } as const;
const Neighbours = z.array(z.tuple([z.enum(neighbourModels), z.string(), z.string(), z.string()]));

/** All 158, abolished ones among them. */
export const councils: readonly Council[] = z.array(Council).parse(authoritiesFile);

const councilByGss = new Map(councils.map((council) => [council.gss, council]));
const councilByLa = new Map(councils.map((council) => [council.la, council]));

/** Codes that the same territory bore before or after ours; the tool gives its whole series under one. */
const otherCodes: Record<string, string> = {
  E10000002: 'E06000060',
  E10000023: 'E06000065',
  E10000027: 'E06000066',
  E06000048: 'E06000057',
  E08000020: 'E08000037',
  E08000038: 'E08000016',
  E08000039: 'E08000019',
};

export const england: Area = { gss: 'E92000001', name: 'England', kind: 'england' };
export const london: Area = { gss: 'E12000007', name: 'London', kind: 'london' };
export const innerLondon: Area = { gss: 'E13000001', name: 'Inner London', kind: 'region' };
export const outerLondon: Area = { gss: 'E13000002', name: 'Outer London', kind: 'region' };
export const statisticalNeighbours: Area = { gss: null, name: 'Statistical neighbours', kind: 'statistical-neighbours' };

/** The nine regions; London is one of them, and its own kind. */
export const regions: readonly Area[] = [
  { gss: 'E12000001', name: 'North East', kind: 'region' },
  { gss: 'E12000002', name: 'North West', kind: 'region' },
  { gss: 'E12000003', name: 'Yorkshire and the Humber', kind: 'region' },
  { gss: 'E12000004', name: 'East Midlands', kind: 'region' },
  { gss: 'E12000005', name: 'West Midlands', kind: 'region' },
  { gss: 'E12000006', name: 'East of England', kind: 'region' },
  london,
  { gss: 'E12000008', name: 'South East', kind: 'region' },
  { gss: 'E12000009', name: 'South West', kind: 'region' },
];

const groups = new Map([england, innerLondon, outerLondon, ...regions].map((area) => [area.gss, area]));

export function toArea(council: Council): Area {
  return { gss: council.gss, name: council.name, kind: 'council' };
}

/** The council of a GSS code, abolished ones too; a code that was renewed for the same territory gives the same council. */
export function councilByCode(gss: string): Council | null {
  return councilByGss.get(otherCodes[gss] ?? gss) ?? null;
}

/** The council, region or nation of a GSS code, or null when there is none in England's children's services. */
export function areaByGss(gss: string): Area | null {
  const council = councilByCode(gss);
  return council ? toArea(council) : (groups.get(gss) ?? null);
}

/** The council of the Department for Education's three-figure number. */
export function councilByLaNumber(la: number): Council | null {
  return councilByLa.get(la) ?? null;
}

/** The region a council stands in, London being a region of its own kind. */
export function regionOf(gss: string): Area | null {
  const council = councilByCode(gss);
  return regions.find((region) => region.name === council?.region) ?? null;
}

/** The councils that a group is made of, on a given day (ISO date; now when left out). A council has only itself. */
export function membersOf(gss: string, on?: string): Area[] {
  const council = councilByCode(gss);
  if (council) return [toArea(council)];
  const group = groups.get(gss);
  if (!group) return [];
  return councils.filter((member) => belongsTo(member, group) && existsOn(member, on)).map(toArea);
}

function belongsTo(council: Council, group: Area): boolean {
  return group.kind === 'england' || council.region === group.name || council.part === group.name;
}

/** The councils that took over from abolished ones, with their first day. */
const founded: Record<string, string> = {
  E06000059: '2019-04-01',
  E06000058: '2019-04-01',
  E06000061: '2021-04-01',
  E06000062: '2021-04-01',
  E06000063: '2023-04-01',
  E06000064: '2023-04-01',
};

function existsOn(council: Council, on: string | undefined): boolean {
  if (on === undefined) return council.until === undefined;
  return on >= (founded[council.gss] ?? '') && on <= (council.until ?? '9999');
}

export interface Neighbour {
  area: Area;
  /** 1 for the closest. */
  rank: number;
  closeness: (typeof closeness)[keyof typeof closeness];
}

const neighbourLists = new Map(Neighbours.parse(neighboursFile).map(([model, gss, numbers, letters]) => [`${model} ${gss}`, { numbers, letters }]));

/** A council's ten statistical neighbours, closest first; empty where the model gives none. */
export function neighboursOf(gss: string, model: NeighbourModel): Neighbour[] {
  const list = neighbourLists.get(`${model} ${otherCodes[gss] ?? gss}`);
  if (!list) return [];
  return list.numbers.split(' ').map((la, index) => ({
    area: toArea(councilByLa.get(Number(la))!),
    rank: index + 1,
    closeness: closeness[list.letters[index] as keyof typeof closeness],
  }));
}
