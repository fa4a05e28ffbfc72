import type { SourceContext } from "../source-context.ts";
import { readPerson } from "./read-person.ts";
import { sumObservations } from "./sum-observations.ts";
import { watchHosts, type HostReading } from "./watch-hosts.ts";

/** Who asked for a host, when, and where that stands. */
export interface HostEvent {
  /** E-mail, login, device or address. */
  readonly who: string;
  readonly time: string | undefined;
  readonly place: string;
  /** Verb for the excerpt: `query`, `TLS to`, `GET`. */
  readonly what: string;
  readonly team?: string;
  /** The request was stopped: somebody tried, which is a weak sign of use. */
  readonly isBlocked?: boolean;
}

export interface HostSum {
  /** What a host is; null for most. Ask this first: everything else costs more. */
  find(host: string): HostReading | null;
  add(reading: HostReading, event: HostEvent): void;
  end(): void;
}

/** Sums the hosts of a network log up: one sighting per tool, host and person or client. */
export function sumHosts(context: SourceContext, source: string): HostSum {
  const sum = sumObservations(context, source, "network");
  return {
    find: watchHosts(context),
    add(reading, { who, time, place, what, team, isBlocked }) {
      const { person } = readPerson(context, who);
      const blocked = isBlocked === true ? { strength: "weak" as const, details: { blocked: "yes" } } : {};
      sum.add({
        ...reading,
        ...(person === undefined ? {} : { person }),
        ...(time === undefined ? {} : { time }),
        ...(team === undefined || team === "" ? {} : { team }),
        ...blocked,
        place,
        excerpt: `${what} ${reading.name}${person === undefined || person.includes("@") ? "" : ` from ${person}`}`,
      });
    },
    end: () => sum.end(),
  };
}
