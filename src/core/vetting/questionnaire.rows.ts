/** One question to a vendor, in our own words. */
export interface Question {
  readonly id: string;
  readonly group: "who you are" | "security" | "our data" | "AI";
  readonly text: string;
  /** What kind of answer: yes or no with a remark, or words. */
  readonly answer: "yes-no" | "words";
  /** The basic that a yes shows. */
  readonly basic?: string;
  /** A yes means *not met* (use of data for training). */
  readonly isReversed?: true;
  /** Why we ask, for whoever answers. */
  readonly why: string;
}

/** 25 questions: the basics, what happens to the data, and what an AI product alone must answer. Not taken from any published set. */
export const questions: readonly Question[] = [
  {
    id: "entity",
    group: "who you are",
    answer: "words",
    text: "Which legal entity is our contract with, and in which country is it?",
    why: "It decides which law applies.",
  },
  {
    id: "contact",
    group: "who you are",
    answer: "yes-no",
    basic: "security-policy",
    text: "Is there a published way to report a weakness? Give its address.",
    why: "Somebody must hear of a hole before it is used.",
  },
  {
    id: "trust",
    group: "who you are",
    answer: "yes-no",
    basic: "trust-documents",
    text: "Is there a security page or trust centre? Give its address.",
    why: "It shows what you stand by in public.",
  },
  {
    id: "audit",
    group: "security",
    answer: "yes-no",
    basic: "third-party-audit",
    text: "Has a third party audited this product (SOC 2 type 2, ISO 27001) within 12 months? Name the report and its period.",
    why: "A look from outside, dated.",
  },
  {
    id: "test",
    group: "security",
    answer: "yes-no",
    text: "Was the product tested for intrusion within 12 months, and may we see the summary?",
    why: "A test shows what an audit does not.",
  },
  {
    id: "patch",
    group: "security",
    answer: "words",
    text: "Within how many days are critical weaknesses mended?",
    why: "The days in between are our risk.",
  },
  {
    id: "access",
    group: "security",
    answer: "yes-no",
    text: "Do your own people need a second factor to reach customer data, and is each access logged?",
    why: "Most thefts begin with a sign-in.",
  },
  {
    id: "sso",
    group: "security",
    answer: "yes-no",
    basic: "sign-in",
    text: "Does our plan include single sign-on, or can we require a second factor?",
    why: "So that leavers lose access at once.",
  },
  {
    id: "encryption",
    group: "security",
    answer: "yes-no",
    text: "Is our data encrypted on the way and at rest?",
    why: "The least that can be asked.",
  },
  {
    id: "status",
    group: "security",
    answer: "yes-no",
    basic: "status-page",
    text: "Is there a status page with past incidents? Give its address.",
    why: "So that we need not ask on the day.",
  },
  {
    id: "incidents",
    group: "security",
    answer: "yes-no",
    basic: "incident-response",
    text: "Do you tell customers of a security incident with cause and fix? Name the last one, or say that there was none.",
    why: "How it was handled counts, not that it happened.",
  },
  {
    id: "notice",
    group: "security",
    answer: "words",
    text: "Within how many hours do you tell us of a breach that touches our data?",
    why: "Our own clock starts with your message.",
  },
  {
    id: "dpa",
    group: "our data",
    answer: "yes-no",
    basic: "data-agreement",
    text: "Is there a data processing agreement for our plan, and how does it come into force?",
    why: "Without it no personal data may go there.",
  },
  {
    id: "subs",
    group: "our data",
    answer: "yes-no",
    basic: "sub-processors",
    text: "Is there a list of sub-processors with notice of changes? Give its address and the days of notice.",
    why: "Our data is in their hands too.",
  },
  {
    id: "where",
    group: "our data",
    answer: "words",
    text: "In which countries is our data stored and worked on?",
    why: "Transfers need a ground.",
  },
  {
    id: "retention",
    group: "our data",
    answer: "words",
    basic: "retention",
    text: "How many days are inputs, outputs and logs kept on our plan, and can it be zero?",
    why: "What is not kept cannot leak.",
  },
  {
    id: "deletion",
    group: "our data",
    answer: "words",
    text: "Within how many days after the end is everything deleted, copies too?",
    why: "An end should be one.",
  },
  {
    id: "export",
    group: "our data",
    answer: "yes-no",
    text: "Can we take our data out in a common format at any time?",
    why: "So that leaving stays possible.",
  },
  {
    id: "training",
    group: "AI",
    answer: "yes-no",
    basic: "training",
    isReversed: true,
    text: "On our plan, are inputs or outputs used to train or improve any model, yours or another's, without our consent?",
    why: "The one question nobody can skip.",
  },
  {
    id: "feedback",
    group: "AI",
    answer: "yes-no",
    text: "Is feedback (thumbs up or down, comments) used for training, and can that be switched off?",
    why: "It often is the exception to the answer above.",
  },
  {
    id: "models",
    group: "AI",
    answer: "words",
    text: "Whose models do you use, and what may those providers do with our data and for how long?",
    why: "The provider behind you reads it too.",
  },
  {
    id: "review",
    group: "AI",
    answer: "yes-no",
    text: "Do people read inputs or outputs, for abuse or quality? Who, and when?",
    why: "A reader is a recipient.",
  },
  {
    id: "isolation",
    group: "AI",
    answer: "yes-no",
    text: "Are our data and anything tuned or indexed from it kept apart from other customers?",
    why: "So that no answer carries our words elsewhere.",
  },
  {
    id: "agency",
    group: "AI",
    answer: "yes-no",
    text: "Where the product acts (sends, changes, runs code), can we require a person's yes first, and limit its rights?",
    why: "An error then stops at a question.",
  },
  {
    id: "switch",
    group: "AI",
    answer: "yes-no",
    basic: "ai-policy",
    text: "Is there a policy on AI that covers changes of models, and can its AI be switched off for us in an incident?",
    why: "So that there is a brake.",
  },
];

export const questionsById: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));
