import { chooseMode } from "../decide/choose-mode.ts";
import type { CompanyRules, EnforcementMode } from "../model/company-rules.ts";
import type { RollUp } from "./roll-up.ts";

/** What one point did, and what hold would have done, in some days. */
export interface PointWeek {
  readonly flows: number;
  /** Held, cleaned or asked. */
  readonly held: number;
  /** Went, although hold would have held it back, asked or cleaned it. */
  readonly stopped: number;
  /** Of these, marked as a false alarm. */
  readonly wrong: number;
  /** Of what was held, marked as a false alarm. */
  readonly heldWrong: number;
}

/** A point of enforcement for all teams (`team` empty) or for one. */
export interface PointNote {
  readonly point: string;
  readonly team: string;
  readonly mode: EnforcementMode;
  /** True where the rules name this point (and team); false where the default speaks. */
  readonly isSaid: boolean;
  readonly week: PointWeek;
  /** "Hold would have stopped 14, 9 of them marked wrong." */
  readonly note: string;
  /** The stricter mode that one press gives; null where it holds already. */
  readonly next: EnforcementMode | null;
}

/** A mark as it counts in a week. */
export interface CountedMark {
  readonly point: string;
  readonly team: string;
  /** True where the flow was held, cleaned or asked; false where it went. */
  readonly isHeld: boolean;
}

// From watch straight to hold: warn would only warn of the credentials that watch has held since the first day.
const nextMode: Readonly<Record<EnforcementMode, EnforcementMode | null>> = { watch: "hold", warn: "hold", hold: null };

/**
 * One note per point, and per team at it where there is more than one: what went that hold would have stopped, and how
 * much of it people marked wrong. Points named in the rules appear without any flow, too.
 */
export function notePoints(rollUps: readonly RollUp[], marks: readonly CountedMark[], rules: CompanyRules): readonly PointNote[] {
  const points = new Set([...rollUps.map(({ point }) => point), ...findSaidPoints(rules)]);
  return [...points].toSorted().flatMap((point) => {
    const own = rollUps.filter((one) => one.point === point);
    const said = findSaidTeams(rules, point);
    const teams = new Set([...own.map(({ team }) => team), ...said].filter((team) => team !== ""));
    const shown = teams.size > 1 || said.length > 0 ? [...teams].toSorted() : [];
    const ofPoint = marks.filter((mark) => mark.point === point);
    return [
      notePoint(point, "", own, ofPoint, rules),
      ...shown.map((team) =>
        notePoint(
          point,
          team,
          own.filter((one) => one.team === team),
          ofPoint.filter((mark) => mark.team === team),
          rules,
        ),
      ),
    ];
  });
}

function notePoint(point: string, team: string, own: readonly RollUp[], marks: readonly CountedMark[], rules: CompanyRules): PointNote {
  const mode = chooseMode(rules, point, team === "" ? undefined : team, []);
  const sum = (isCounted: (one: RollUp) => boolean): number => own.filter(isCounted).reduce((total, one) => total + one.flows, 0);
  const week = {
    flows: sum(() => true),
    held: sum(({ action }) => action === "held" || action === "cleaned" || action === "asked"),
    stopped: sum(({ decision, action }) => decision !== "allow" && action === "sent"),
    wrong: marks.filter(({ isHeld }) => !isHeld).length,
    heldWrong: marks.filter(({ isHeld }) => isHeld).length,
  };
  const key = team === "" ? point : `${point}/${team}`;
  return { point, team, mode, isSaid: Object.hasOwn(rules.mode, key), week, note: sayWeek(week), next: nextMode[mode] };
}

/** The weekly note of a point: "Hold would have stopped 14, 9 of them marked wrong." */
export function sayWeek({ flows, held, stopped, wrong, heldWrong }: PointWeek): string {
  if (flows === 0) return "Nothing came by.";
  const parts = [
    ...(stopped > 0 ? [`Hold would have stopped ${stopped}, ${sayWrong(wrong)}.`] : []),
    ...(held > 0 ? [`Held ${held}, ${sayWrong(heldWrong)}.`] : []),
  ];
  return parts.length > 0 ? parts.join(" ") : "Hold would have stopped nothing.";
}

function sayWrong(count: number): string {
  return count === 0 ? "none of them marked wrong" : `${count} of them marked wrong`;
}

// Keys of `mode` are points, teams, or both with a slash; only what is no team of the company's can be told apart.
function findSaidPoints(rules: CompanyRules): readonly string[] {
  return Object.keys(rules.mode)
    .filter((key) => key.includes("/"))
    .map((key) => key.slice(0, key.indexOf("/")));
}

function findSaidTeams(rules: CompanyRules, point: string): readonly string[] {
  return Object.keys(rules.mode)
    .filter((key) => key.startsWith(`${point}/`))
    .map((key) => key.slice(point.length + 1));
}
