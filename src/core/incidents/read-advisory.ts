import { z } from "zod";
import { type Incident, incidentSchema } from "./incident.ts";

const text = z.string().max(200_000);
const osvSchema = z.object({
  id: text,
  summary: text.optional(),
  details: text.optional(),
  published: text.optional(),
  modified: text.optional(),
  withdrawn: text.optional(),
  affected: z
    .array(
      z.object({
        package: z.object({ ecosystem: text, name: text }).optional(),
        ranges: z.array(z.object({ events: z.array(z.record(z.string(), text)).default([]) })).default([]),
        versions: z.array(text).default([]),
      }),
    )
    .default([]),
  references: z.array(z.object({ url: text })).default([]),
});
const ghsaSchema = z.object({
  ghsa_id: text,
  summary: text.nullish(),
  description: text.nullish(),
  type: text.nullish(),
  published_at: text.nullish(),
  withdrawn_at: text.nullish(),
  html_url: text.nullish(),
  vulnerabilities: z
    .array(
      z.object({
        package: z.object({ ecosystem: text, name: text.nullish() }).nullish(),
        vulnerable_version_range: text.nullish(),
        first_patched_version: z.union([text, z.object({ identifier: text })]).nullish(),
      }),
    )
    .default([]),
});
const kevSchema = z.object({
  cveID: text,
  vendorProject: text,
  product: text,
  vulnerabilityName: text.default(""),
  shortDescription: text.default(""),
  dateAdded: text,
  requiredAction: text.default(""),
  knownRansomwareCampaignUse: text.default(""),
});

/** An incident that an advisory tells, with where it was read. */
export interface AdvisoryRead {
  readonly incident: Incident;
  readonly sources: readonly string[];
}

/**
 * Incidents from an OSV entry (schema 1.x), a GitHub advisory (REST shape), a CISA KEV entry or the whole KEV catalogue
 * (`vulnerabilities`). Null where the value is none of them. A malicious package (`MAL-` ids, type `malware`) is a
 * supply-chain-package, everything else a flaw. Pure.
 */
export function readAdvisory(value: unknown): AdvisoryRead[] | null {
  const catalogue = z.object({ catalogVersion: text, vulnerabilities: z.array(z.unknown()).max(20_000) }).safeParse(value);
  if (catalogue.success) return catalogue.data.vulnerabilities.flatMap((one) => readAdvisory(one) ?? []);
  const kev = kevSchema.safeParse(value);
  if (kev.success) return [fromKev(kev.data)];
  const ghsa = ghsaSchema.safeParse(value);
  if (ghsa.success) return [fromGhsa(ghsa.data)];
  const osv = osvSchema.safeParse(value);
  return osv.success && /^[A-Z]{2,}[-_:]/.test(osv.data.id) ? [fromOsv(osv.data)] : null;
}

function fromOsv({ id, summary, details, published, modified, withdrawn, affected, references }: z.infer<typeof osvSchema>): AdvisoryRead {
  const [first] = affected;
  const name = first?.package?.name ?? id;
  const ranges = affected.flatMap((one) => one.ranges.map(({ events }) => sayEvents(events)).filter((range) => range !== ""));
  return {
    incident: incidentSchema.parse({
      vendor: name,
      product: first?.package === undefined ? name : `${name} (${first.package.ecosystem})`,
      kind: id.startsWith("MAL-") ? "supply-chain-package" : "vulnerability-fixed",
      title: `${id}: ${summary ?? `advisory for ${name}`}`.slice(0, 300),
      statements: [
        { date: published ?? modified ?? null, text: details ?? summary ?? id },
        ...(withdrawn === undefined ? [] : [{ date: withdrawn, text: "The advisory was withdrawn." }]),
      ],
      versions: ranges.length > 0 ? ranges.slice(0, 50) : affected.flatMap(({ versions }) => versions).slice(0, 50),
    }),
    sources: references.map(({ url }) => url).slice(0, 20),
  };
}

function sayEvents(events: readonly Readonly<Record<string, string>>[]): string {
  return events.flatMap((event) => Object.entries(event).map(([what, version]) => `${what} ${version}`)).join(", ");
}

function fromGhsa({
  ghsa_id,
  summary,
  description,
  type,
  published_at,
  withdrawn_at,
  html_url,
  vulnerabilities,
}: z.infer<typeof ghsaSchema>): AdvisoryRead {
  const names = [...new Set(vulnerabilities.flatMap((one) => (typeof one.package?.name === "string" ? [one.package.name] : [])))];
  const fixed = vulnerabilities.flatMap(({ first_patched_version: patched }) =>
    typeof patched === "string" ? [patched] : patched === null || patched === undefined ? [] : [patched.identifier],
  );
  return {
    incident: incidentSchema.parse({
      vendor: names[0] ?? ghsa_id,
      product: names.join(", ") || ghsa_id,
      kind: type === "malware" ? "supply-chain-package" : "vulnerability-fixed",
      title: `${ghsa_id}: ${summary ?? "advisory"}`.slice(0, 300),
      statements: [
        {
          date: published_at ?? null,
          text: `${description ?? summary ?? ghsa_id}${fixed.length > 0 ? `\nFixed in ${fixed.join(", ")}.` : ""}`,
        },
        ...(typeof withdrawn_at === "string" ? [{ date: withdrawn_at, text: "The advisory was withdrawn." }] : []),
      ],
      versions: vulnerabilities.flatMap(({ vulnerable_version_range: range }) => (typeof range === "string" ? [range] : [])),
    }),
    sources: typeof html_url === "string" ? [html_url] : [],
  };
}

function fromKev(entry: z.infer<typeof kevSchema>): AdvisoryRead {
  const ransom = entry.knownRansomwareCampaignUse === "Known" ? " Used in ransomware campaigns." : "";
  return {
    incident: incidentSchema.parse({
      vendor: entry.vendorProject,
      product: entry.product,
      kind: "vulnerability-fixed",
      title: `${entry.cveID}: ${entry.vulnerabilityName}`.slice(0, 300),
      statements: [
        { date: entry.dateAdded, text: `${entry.shortDescription} Exploited in the wild (KEV).${ransom} ${entry.requiredAction}`.trim() },
      ],
    }),
    sources: ["https://www.cisa.gov/known-exploited-vulnerabilities-catalog"],
  };
}
