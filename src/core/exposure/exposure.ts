/** What anybody can do with a bucket's content. `unknown` where a call was refused or a setting is not in the export. */
export type Door = "yes" | "no" | "unknown";

/** The answer for one bucket configuration; its JSON is a promise to scripts. */
export interface ExposureAnswer {
  readonly provider: string;
  readonly anonymousGet: Door;
  readonly anonymousList: Door;
  readonly anonymousPut: Door;
  /** Anybody with an account at the provider. */
  readonly anyAccountGet: Door;
  readonly anyAccountList: Door;
  /** A grant exists that a single switch keeps shut today. */
  readonly latent: boolean;
  /** Public by the provider's own definition (S3 GetBucketPolicyStatus), which is wider than reachable. */
  readonly policyIsPublic?: boolean;
  /** Which doors stand open or cannot be judged. */
  readonly via?: readonly string[];
  /** What decided, in the provider's own words. */
  readonly by: readonly string[];
  readonly sas?: { readonly rights: string; readonly scope: string; readonly expires: string | null };
}

/** Open by one of several doors. */
export function either(...doors: readonly Door[]): Door {
  if (doors.includes("yes")) return "yes";
  return doors.includes("unknown") ? "unknown" : "no";
}

/** Open only when all hold. */
export function both(...doors: readonly Door[]): Door {
  if (doors.includes("no")) return "no";
  return doors.includes("unknown") ? "unknown" : "yes";
}

export function opposite(door: Door): Door {
  if (door === "unknown") return "unknown";
  return door === "yes" ? "no" : "yes";
}

export function doorOf(value: boolean | undefined): Door {
  if (value === undefined) return "unknown";
  return value ? "yes" : "no";
}
