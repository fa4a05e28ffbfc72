import type { AgreementFacts } from "./facts.ts";
import type { Passage, RequirementAnswer } from "./analyse-agreement.ts";

/** One of the four questions with which an agreement is first looked at. */
export interface OverviewAnswer {
  readonly id: "use" | "kept" | "seen" | "breach";
  readonly question: string;
  /** One sentence; what the text does not say is said to be so. */
  readonly answer: string;
  readonly passages: readonly Passage[];
}

interface Read {
  readonly facts: AgreementFacts;
  readonly evidence: Readonly<Record<string, Passage>>;
  readonly requirements: readonly RequirementAnswer[];
}

/** What happens to the data, how long it is kept, who can see it, what the vendor does on a breach: each with its quotes. */
export function answerQuestions(read: Read): OverviewAnswer[] {
  return [
    { id: "use", question: "What happens to the data?", answer: sayUse(read), passages: gather(read, ["R4", "R12"], ["trainsOnData"]) },
    {
      id: "kept",
      question: "How long is it kept?",
      answer: sayKept(read),
      passages: gather(read, ["R23"], ["deletionDays", "retentionDays"]),
    },
    {
      id: "seen",
      question: "Who can see it?",
      answer: saySeen(read),
      passages: gather(read, ["R15", "R10", "R11", "R30"], ["subprocessorNoticeDays", "location"]),
    },
    {
      id: "breach",
      question: "What does the vendor do on a breach?",
      answer: sayBreach(read),
      passages: gather(read, ["R34", "R8"], ["breachNoticeHours"]),
    },
  ];
}

function statusOf({ requirements }: Read, id: string): RequirementAnswer["status"] {
  return requirements.find((one) => one.id === id)?.status ?? "absent";
}

function gather({ requirements, evidence }: Read, ids: readonly string[], facts: readonly string[]): Passage[] {
  const shown = requirements.flatMap((one): Passage[] => {
    const { quote, document, page, start, end } = one;
    const isShown = ids.includes(one.id) && quote !== null && document !== null && start !== null && end !== null;
    return isShown ? [{ quote, document, page, start, end }] : [];
  });
  const all = [...facts.flatMap((name) => evidence[name] ?? []), ...shown];
  return all
    .filter((one, index) => all.findIndex((other) => other.start === one.start && other.document === one.document) === index)
    .slice(0, 4);
}

const training: Readonly<Record<AgreementFacts["trainsOnData"], string>> = {
  no: "No model is trained on it.",
  "opt-in": "Models are trained on it only after consent.",
  "opt-out": "Models are trained on it unless that is switched off.",
  yes: "Models are trained on it.",
  "not-stated": "Whether models are trained on it is not said.",
};

function sayUse(read: Read): string {
  const status = statusOf(read, "R12");
  const start =
    status === "satisfied"
      ? "It is worked on only on our instructions."
      : status === "violated"
        ? "The vendor also uses it for its own ends."
        : status === "partial"
          ? "It is bound to a purpose, not to our documented instructions."
          : "The text does not bind it to our instructions.";
  return `${start} ${training[read.facts.trainsOnData]}`;
}

function sayKept(read: Read): string {
  const { deletionDays, retentionDays } = read.facts;
  const status = statusOf(read, "R23");
  if (status === "violated") return "After the end the vendor may keep it.";
  const end = status === "absent" ? "What happens after the end is not said" : "After the end it is deleted";
  const choice = status === "satisfied" ? " or returned" : "";
  const days = deletionDays === null ? (status === "absent" ? "" : ", no number of days is given") : ` within ${deletionDays} days`;
  return `${end}${choice}${days}.${retentionDays === null ? "" : ` While in use it is kept for ${retentionDays} days.`}`;
}

function saySeen(read: Read): string {
  const people =
    statusOf(read, "R15") === "satisfied"
      ? "People bound to confidentiality"
      : "The vendor's people, without a duty of confidentiality in the text";
  const days = read.facts.subprocessorNoticeDays;
  const told = statusOf(read, "R11");
  const subs =
    statusOf(read, "R10") === "violated"
      ? "sub-processors of its choice"
      : told === "not-applicable"
        ? "sub-processors only after our yes to each, or none"
        : `sub-processors${told === "satisfied" ? `, with notice${days === null ? "" : ` of ${days} days`}` : ", without notice of changes"}`;
  return `${people}, and ${subs}.`;
}

function sayBreach(read: Read): string {
  const status = statusOf(read, "R34");
  const hours = read.facts.breachNoticeHours;
  if (status === "absent") return "The text does not say that it tells us.";
  if (status === "violated") return "It does not have to tell us in time.";
  const when =
    hours === null
      ? status === "satisfied"
        ? "without undue delay, no number of hours is given"
        : "without a firm time"
      : `within ${hours} hours`;
  return `It tells us ${when}.`;
}
