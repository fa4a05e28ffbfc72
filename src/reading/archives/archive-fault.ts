/** The five words a reader has for an archive that must not be trusted (ids of the contracts). */
export type ArchiveFaultId = "archive-unsafe-path" | "archive-link-escape" | "archive-bomb" | "archive-corrupt" | "archive-ambiguous";

/** Why reading of an archive ended early. Caught by the walk, which turns it into a finding: the check fails closed. */
export class ArchiveFault extends Error {
  readonly check: ArchiveFaultId;

  constructor(check: ArchiveFaultId, detail: string) {
    super(detail);
    this.name = "ArchiveFault";
    this.check = check;
  }
}
