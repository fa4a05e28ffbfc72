import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const data = /\.(?:csv|tsv|jsonl?|ndjson|sql|txt|dat|log|xml|ya?ml|psv|vcf|ldif|mbox|eml|bak|dump|html?)$/i;

/** Lists of people, as the classifier sees them, in files of data. */
export const customerData: ReleaseCheck = {
  id: "customer-data",
  title: "data of people",
  severity: "high",
  fix: "rm PATH  # use made-up data; npm pkg set 'files[]'='!**/PATH'",
  look: (file) => {
    if (file.isBinary || file.place === "documentation" || file.size < 200 || isAboutAuthors(file)) return [];
    if (!data.test(file.name) && /\.[A-Za-z]{1,8}$/.test(file.name)) return [];
    if (/^(?:package(?:-lock)?|composer|tsconfig.*|manifest)\.(?:json|lock)$/.test(file.name) || !mayHoldPeople(file.text(16_384)))
      return [];
    return file.holdsPeople() ? [{ detail: "a list of people", severity: file.place === "test" ? "medium" : "high" }] : [];
  },
};

/** Build descriptions and bills of materials name authors and licence holders by trade. */
function isAboutAuthors({ path, text }: ReleaseFile): boolean {
  return (
    /(?:^|\/)(?:pom\.xml|META-INF\/(?!resources\/)(?!.*\.(?:csv|tsv|psv|jsonl|ndjson|sql|vcf|ldif|mbox|eml|dump|bak)$)|[^/]+\.(?:dist|egg)-info\/|.*\.(?:cdx|cyclonedx|spdx)\.(?:json|xml)$|bom\.(?:json|xml)$)/i.test(
      path,
    ) || /"bomFormat"\s*:|"spdxVersion"\s*:|<bom\s[^>]*cyclonedx|<project\s[^>]*maven/i.test(text(4096))
  );
}

/** Cheap first look: a list of people has several addresses, phone numbers, dates or cells in a row. */
function mayHoldPeople(text: string): boolean {
  const signs = text.match(
    /[\w.+-]@[\w-]+\.\w|\d{2}[-/.]\d{2}[-/.]\d{2}|\+\d[\d ()-]{7}|\d{3}-\d{2}-\d{4}|\b\d{8,16}\b|(?:name|nachname|nom|apellido|phone|street)/gi,
  );
  return signs !== null && signs.length >= 8;
}
