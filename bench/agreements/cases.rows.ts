/** Made clauses in many wordings with the status a careful reader gives them; a third are traps. `aside`: written after the rows, never tuned on. */
export interface ClauseCase {
  readonly id: string;
  readonly status: "satisfied" | "partial" | "violated" | "absent";
  readonly text: string;
  readonly aside?: true;
}

export const clauseCases: readonly ClauseCase[] = [
  { id: "R34", status: "satisfied", text: "If there is a data leak we tell you within two days of finding out." },
  { id: "R34", status: "absent", text: "Customer shall report personal data breaches to the supervisory authority within 72 hours." },
  { id: "R10", status: "violated", text: "Vendor is free to use any subcontractor at its sole discretion." },
  { id: "R12", status: "satisfied", text: "We only do with your data what you tell us to do, in writing." },
  { id: "R14", status: "satisfied", text: "If EU law forces us to do something else with it, we tell you first." },
  { id: "R36", status: "violated", text: "Customer has no right to object to a subprocessor." },
  {
    id: "R28",
    status: "satisfied",
    text: "Kommt der Unterauftragsverarbeiter seinen Pflichten nicht nach, haftet der Auftragnehmer in vollem Umfang.",
  },
  { id: "R23", status: "violated", text: "After the agreement ends the Vendor may keep the data for as long as it wishes." },
  {
    id: "R27",
    status: "satisfied",
    aside: true,
    text: "Each Subprocessor is engaged under a contract whose data protection terms are no less protective than those of this DPA.",
  },
  { id: "R27", status: "violated", aside: true, text: "Subprocessors process the data under their own standard terms." },
  {
    id: "R11",
    status: "satisfied",
    aside: true,
    text: "Vendor shall give Customer thirty days' written notice of every proposed Subprocessor.",
  },
  { id: "R11", status: "violated", aside: true, text: "Vendor may replace Subprocessors without notifying Customer." },
  {
    id: "R34",
    status: "satisfied",
    aside: true,
    text: "Vendor must alert Customer to every Security Incident no later than 36 hours after its discovery.",
  },
  {
    id: "R34",
    status: "violated",
    aside: true,
    text: "Vendor will notify Customer of a Security Incident within 60 days after becoming aware of it.",
  },
  {
    id: "R34",
    status: "partial",
    aside: true,
    text: "Vendor will use reasonable efforts to notify Customer of a Security Incident promptly.",
  },
  { id: "R15", status: "satisfied", aside: true, text: "Access is given only to staff who are under a written duty of confidentiality." },
  { id: "R15", status: "absent", aside: true, text: "Customer's auditors shall sign a confidentiality agreement." },
  { id: "R17", status: "satisfied", aside: true, text: "Vendor shall support Customer in answering access requests of data subjects." },
  { id: "R17", status: "absent", aside: true, text: "Customer alone responds to requests of data subjects." },
  {
    id: "R22",
    status: "satisfied",
    aside: true,
    text: "Auf Anfrage hilft der Auftragnehmer dem Auftraggeber bei einer Datenschutz-Folgenabschätzung.",
  },
  {
    id: "R23",
    status: "satisfied",
    aside: true,
    text: "When the services end, Vendor shall, as Customer prefers, erase the personal data or hand it back.",
  },
  { id: "R23", status: "partial", aside: true, text: "Vendor shall delete the personal data after termination." },
  {
    id: "R24",
    status: "satisfied",
    aside: true,
    text: "Vendor shall immediately alert Customer where it believes that an instruction breaches data protection law.",
  },
  { id: "R24", status: "absent", aside: true, text: "Customer will not give instructions that violate the law." },
  {
    id: "R26",
    status: "satisfied",
    aside: true,
    text: "Der Auftraggeber ist berechtigt, die Einhaltung der Vorschriften vor Ort zu kontrollieren.",
  },
  { id: "R26", status: "violated", aside: true, text: "On-site audits by Customer are not permitted." },
  {
    id: "R28",
    status: "satisfied",
    aside: true,
    text: "The acts and omissions of a Subprocessor are treated as Vendor's own, and Vendor is liable for them.",
  },
  { id: "R28", status: "partial", aside: true, text: "Vendor is liable for Subprocessors only in the case of gross negligence." },
  {
    id: "R30",
    status: "satisfied",
    aside: true,
    text: "No personal data is transferred to a third country unless Standard Contractual Clauses are in place.",
  },
  { id: "R30", status: "violated", aside: true, text: "Vendor may transfer personal data to any country without further safeguards." },
  { id: "R32", status: "satisfied", aside: true, text: "The security measures shall be proportionate to the risk." },
  { id: "R33", status: "satisfied", aside: true, text: "Staff may process personal data only on instructions from Customer." },
  { id: "R33", status: "absent", aside: true, text: "Staff are bound to confidentiality." },
  { id: "R38", status: "satisfied", aside: true, text: "Customer may cancel this Agreement if Vendor breaches it." },
  { id: "R38", status: "absent", aside: true, text: "This DPA terminates automatically with the Agreement." },
  {
    id: "R25",
    status: "satisfied",
    aside: true,
    text: "On request Vendor furnishes all documents needed to prove compliance with this DPA.",
  },
];
