type Door = "yes" | "no" | "unknown";

export interface ReleaseFinding {
  readonly check: string;
  readonly severity: "info" | "low" | "medium" | "high" | "critical";
  readonly path: string;
  readonly detail: string;
  readonly line: number | null;
  readonly title: string;
  readonly meaning: string;
  readonly fix: string;
  readonly mayBeExcepted: boolean;
}

export interface ReleaseException {
  readonly id: string;
  readonly check: string;
  readonly path: string;
  readonly title: string;
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
}

export interface ReleasePlace {
  readonly url: string;
  readonly path: string;
  readonly isPointer: boolean;
  readonly get: Door;
  readonly list: Door;
  readonly bucket: string | null;
}

export interface ReleaseRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly artifact: string;
  readonly digest: string;
  readonly verdict: "pass" | "warn" | "fail";
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
  readonly total: number;
  readonly against: string | null;
  readonly exposed: { readonly files: number; readonly lines: number };
  readonly findings: readonly ReleaseFinding[];
  readonly excepted: readonly ReleaseException[];
  readonly places: readonly ReleasePlace[];
}

export interface WatchAlarm {
  readonly at: string;
  readonly item: string;
  readonly change: "new" | "gone";
  readonly text: string;
  readonly isExposure: boolean;
  readonly seconds: number | null;
  readonly isAtMost: boolean;
  readonly told: string | null;
}

export interface ReleasesAnswer {
  readonly rows: readonly ReleaseRow[];
  readonly watched: readonly {
    readonly id: string;
    readonly every: number;
    readonly answeredAt: string | null;
    readonly open: readonly string[];
    readonly problem: string | null;
  }[];
  readonly alarms: readonly WatchAlarm[];
}

export interface StorageRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly provider: string;
  readonly name: string;
  readonly get: Door;
  readonly list: Door;
  readonly put: Door;
  readonly accountGet: Door;
  readonly accountList: Door;
  readonly latent: boolean;
  readonly reasons: readonly string[];
  readonly meaning: string;
  readonly fix: readonly string[];
}

export interface StorageAnswer {
  readonly rows: readonly StorageRow[];
}
