import { comments, exceptions, flows, history, people, sightings } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import {
  acknowledgements,
  members,
  passkeys,
  reveals,
  sessions,
  surveyAnswers,
  tasks,
  toolRequests,
  visits,
} from "../../storage/people-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** One kind of thing that is kept about a person, in words, with its rows as they are kept. */
export interface KeptSection {
  readonly id: string;
  readonly title: string;
  /** What it is, and why it is kept. */
  readonly says: string;
  readonly rows: readonly KeptRow[];
}

export interface KeptRow {
  readonly at: string;
  readonly says: string;
}

const mostRows = 2000;
const latestFlows = 50_000;

/** What is asked about: the address, and every name under which flows may know the person. */
export interface Person {
  readonly address: string;
  readonly pseudonym: string;
  /** The installation's own organisation, which keeps the accounts. */
  readonly home: string;
}

interface Place extends Omit<KeptSection, "rows"> {
  /** Accounts stand in the installation's own organisation, everything else in the one that is looked at. */
  readonly isAccount?: true;
  read(open: ReadTransaction, person: Person): Promise<readonly KeptRow[]>;
}

/** Every place that keeps people; a new one is added here. */
const places: readonly Place[] = [
  { id: "account", title: "Your account", says: "So that you can sign in.", isAccount: true, read: readAccount },
  {
    id: "people-list",
    title: "In the people list",
    says: "Says which team you are in, so that finds are counted by team.",
    read: readListed,
  },
  {
    ...{ id: "sightings", title: "Tools you were seen to use", read: readSightings },
    says: "Evidence from the sources the company read. Others see counts by team, not your name.",
  },
  {
    ...{ id: "flows", title: "Decisions about what you sent", read: readFlows },
    says: "Tool, class and answer, of the company's latest 50,000 decisions. What you sent is not kept.",
  },
  { id: "requests", title: "What you asked for", says: "So that you get an answer.", read: readRequests },
  { id: "comments", title: "What you wrote", says: "Comments stay with what they are about.", read: readComments },
  { id: "surveys", title: "What you answered in surveys", says: "Where you had a link of your own.", read: readAnswers },
  { id: "tasks", title: "Tasks of yours", says: "So that everybody sees who does what.", read: readTasks },
  { id: "changes", title: "What you changed", says: "Every change of rules and records names who made it.", read: readChanges },
  { id: "visits", title: "When you looked last", says: "So that you are shown what changed since.", read: readVisits },
  { id: "acknowledgements", title: "Rules you said you read", says: "The company has to be able to show it.", read: readAcknowledged },
  { id: "reveals", title: "Who looked up your name", says: "Whoever looks has to give a reason, and you see it.", read: readReveals },
];

/** Everything that is kept about one person, for that person, the latest first. */
export async function readKept(workspace: Workspace, person: Person): Promise<KeptSection[]> {
  return Promise.all(
    places.map(async ({ id, title, says, isAccount, read }) => {
      const rows = await workspace.store.read(isAccount ? person.home : workspace.organisation, (open) => read(open, person));
      return { id, title, says, rows: rows.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, mostRows) };
    }),
  );
}

async function readAccount(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const member = await open.get(members, address);
  const keys = await open.list(passkeys, { where: { member: address } });
  const browsers = (await open.list(sessions, { where: { member: address } })).filter(({ replacedAt }) => replacedAt === "");
  return [
    ...(member === undefined ? [] : [{ at: member.at, says: sayAll([member.id, member.role, member.name, member.team]) }]),
    ...keys.map(({ at, label }) => ({ at, says: `passkey "${label}" (its public half)` })),
    ...browsers.map(({ lastUsed, label, via }) => ({ at: lastUsed, says: `signed in with ${label} by ${via}` })),
  ];
}

async function readListed(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const row = await open.get(people, address);
  if (row === undefined) return [];
  const { email, name = "", team = "", logins = [] } = row.person;
  return [{ at: "", says: sayAll([email, name, team, ...logins]) }];
}

async function readSightings(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = (await open.list(sightings)).filter(({ sighting }) => sighting.person?.toLowerCase() === address);
  return rows.map(({ sighting }) => ({ at: sighting.to ?? sighting.from ?? "", says: `${sighting.name}, from ${sighting.source}` }));
}

async function readFlows(open: ReadTransaction, { address, pseudonym }: Person): Promise<KeptRow[]> {
  const rows = await open.list(flows, { orderBy: "at", descending: true, limit: latestFlows });
  const own = rows.filter(({ person }) => person === address || person === pseudonym);
  return own.map((flow) => ({ at: flow.at, says: `${flow.decision}: ${flow.class} data to ${flow.tool} (${flow.point})` }));
}

async function readRequests(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const tools = (await open.list(toolRequests)).flatMap((row) =>
    row.by.filter(({ person }) => person === address).map(({ at, why }) => ({ at, says: sayAll([`${row.name}: ${row.state}`, why]) })),
  );
  const asked = (await open.list(exceptions)).filter(({ by, owner }) => by === address || owner === address);
  return [...tools, ...asked.map((row) => ({ at: row.at, says: `exception for ${row.tool}: ${row.state}, "${row.why}"` }))];
}

async function readComments(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  return (await open.list(comments)).filter(({ by }) => by === address).map(({ at, text }) => ({ at, says: text }));
}

async function readAnswers(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = await open.list(surveyAnswers, { where: { person: address } });
  return rows.map(({ at, uses, others, team }) => ({
    at,
    says: sayAll([...uses.map(({ tool, use }) => `${tool}: ${use}`), others, team]),
  }));
}

async function readTasks(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = (await open.list(tasks)).filter(({ owner, by }) => owner.toLowerCase() === address || by === address);
  return rows.map(({ at, title, owner, due, state }) => ({ at, says: sayAll([title, owner, due, state]) }));
}

async function readChanges(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = await open.list(history, { orderBy: "at", descending: true, limit: latestFlows });
  return rows.filter(({ by }) => by.split(" and ").includes(address)).map(({ at, what, object }) => ({ at, says: sayAll([what, object]) }));
}

async function readVisits(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const row = await open.get(visits, address);
  return row === undefined ? [] : [{ at: row.last, says: row.previous === "" ? "the first time" : `before that ${row.previous}` }];
}

async function readAcknowledged(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = await open.list(acknowledgements, { where: { person: address } });
  return rows.map(({ at, version }) => ({ at, says: `rules ${version}` }));
}

async function readReveals(open: ReadTransaction, { address }: Person): Promise<KeptRow[]> {
  const rows = await open.list(reveals, { where: { person: address } });
  return rows.map(({ at, by, why }) => ({ at, says: `${by}: "${why}"` }));
}

function sayAll(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
