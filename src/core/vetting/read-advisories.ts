import { z } from "zod";

/** A known weakness in software that a customer runs: a client, a package, an on-premises server. */
export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly vendor: string;
  readonly product: string;
  /** Package ecosystem (`npm`, `PyPI` …); empty for a product. */
  readonly ecosystem: string;
  readonly title: string;
  /** ISO day. */
  readonly published: string;
  readonly fixedIn: readonly string[];
  /** True where attacks are known (CISA KEV). */
  readonly isExploited: boolean;
  readonly withdrawn: boolean;
}

const text = z.string().max(50_000);
const kevSchema = z.object({
  catalogVersion: text.nullish(),
  vulnerabilities: z.array(
    z.object({ cveID: text, vendorProject: text, product: text, vulnerabilityName: text.nullish(), dateAdded: text }),
  ),
});
const event = z.record(text, text);
const affected = z.object({
  package: z.object({ ecosystem: text.nullish(), name: text }).nullish(),
  ranges: z.array(z.object({ events: z.array(event).nullish() })).nullish(),
});
const osvSchema = z.object({
  id: text,
  aliases: z.array(text).nullish(),
  summary: text.nullish(),
  details: text.nullish(),
  published: text.nullish(),
  modified: text.nullish(),
  withdrawn: text.nullish(),
  affected: z.array(affected).nullish(),
});
const ghsaSchema = z.object({
  ghsa_id: text,
  cve_id: text.nullish(),
  summary: text.nullish(),
  published_at: text.nullish(),
  withdrawn_at: text.nullish(),
  vulnerabilities: z.array(
    z.object({
      package: z.object({ ecosystem: text.nullish(), name: text.nullish() }).nullish(),
      first_patched_version: z.union([text, z.object({ identifier: text })]).nullish(),
    }),
  ),
});

/**
 * Reads CISA's catalogue of exploited weaknesses (KEV JSON), OSV records (one, a list, or `{vulns: […]}`) and GitHub
 * advisories (as its API gives them). Null for JSON of another form; a bad entry in a list is passed over.
 */
export function readAdvisories(value: unknown): Advisory[] | null {
  const kev = kevSchema.safeParse(value);
  if (kev.success) return kev.data.vulnerabilities.map(readKev);
  const list = listOf(value);
  const read = list.flatMap((one) => readOne(one));
  return read.length === 0 && list.length >= 0 && !isEmptyList(value) ? null : read;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const wrapped = z.object({ vulns: z.array(z.unknown()) }).safeParse(value);
  return wrapped.success ? wrapped.data.vulns : [value];
}

function isEmptyList(value: unknown): boolean {
  const wrapped = z.object({ vulns: z.array(z.unknown()).max(0) }).safeParse(value);
  return wrapped.success;
}

function readKev(entry: z.infer<typeof kevSchema>["vulnerabilities"][number]): Advisory {
  return {
    ...{ id: entry.cveID, aliases: [], vendor: entry.vendorProject, product: entry.product, ecosystem: "" },
    ...{ title: entry.vulnerabilityName ?? "", published: entry.dateAdded, fixedIn: [], isExploited: true, withdrawn: false },
  };
}

function readOne(value: unknown): Advisory[] {
  const osv = osvSchema.safeParse(value);
  if (osv.success) return readOsv(osv.data);
  const ghsa = ghsaSchema.safeParse(value);
  if (!ghsa.success) return [];
  const { ghsa_id: id, cve_id: cve, summary, published_at: published, withdrawn_at: withdrawn, vulnerabilities } = ghsa.data;
  return vulnerabilities.map((one) => {
    const patched = one.first_patched_version;
    const fixed = typeof patched === "string" ? patched : patched?.identifier;
    return {
      ...{ id, aliases: cve ? [cve] : [], vendor: "", product: one.package?.name ?? "", ecosystem: one.package?.ecosystem ?? "" },
      ...{ title: summary ?? "", published: dayOf(published), fixedIn: fixed === undefined ? [] : [fixed], isExploited: false },
      withdrawn: Boolean(withdrawn),
    };
  });
}

function readOsv(record: z.infer<typeof osvSchema>): Advisory[] {
  const places = record.affected ?? [];
  return places.map((place) => ({
    ...{
      id: record.id,
      aliases: record.aliases ?? [],
      vendor: "",
      product: place.package?.name ?? "",
      ecosystem: place.package?.ecosystem ?? "",
    },
    title: record.summary ?? record.details?.split("\n")[0]?.slice(0, 200) ?? "",
    published: dayOf(record.published ?? record.modified),
    fixedIn: (place.ranges ?? []).flatMap(({ events }) => (events ?? []).flatMap((one) => one["fixed"] ?? [])),
    isExploited: false,
    withdrawn: Boolean(record.withdrawn),
  }));
}

function dayOf(value: string | null | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0] ?? "";
}
