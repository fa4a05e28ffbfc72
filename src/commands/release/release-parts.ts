import type { Classifier } from "../../core/classify/classifier.ts";
import type { Profile } from "../../core/release/release-finding.ts";
import type { ReleaseCheck } from "../../plugins/checks/contract.ts";
import type { ArchiveLimits } from "../../reading/archives/reading-budget.ts";

/** What the release check is given. */
export interface ReleaseParts {
  readonly checks: readonly ReleaseCheck[];
  /** Finds credentials alone: it passes over every suspicious part of the artifact. */
  readonly secrets: Classifier;
  /** Everything the product detects; asked for only when a file of data is met. */
  people(): Promise<Classifier>;
  readonly limits: ArchiveLimits;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}

export interface ReleaseOptions {
  /** `auto`: open when licence and repository say so, else closed. */
  readonly profile: Profile | "auto";
}
