import { makeHandCase, type HandCase } from "./hands-case.ts";

/** Written after the rules were mended on the third; looked at once. */
const rows: readonly HandCase[] = [
  {
    kind: "source-code-disclosure",
    title: "Robotics firm's planner found on a public mirror",
    say: "A researcher stumbled on the complete planner of the firm's warehouse assistant, tests included, on a mirror that had been syncing the wrong directory since May. The firm has had it removed.",
    flags: "S",
  },
  {
    kind: "source-code-disclosure",
    title: "Re: your question about the forum post",
    say: "Dear partner, the screenshots in the forum are real: a former contractor kept a copy of part of our back end and has put it on a paste site. He had no access to the production systems and there is nothing from you in what he has.",
    flags: "S",
  },
  {
    kind: "credential-exposure",
    title: "Mobile app 5.1 wrote sign-in tokens to the shared log",
    say: "Other apps on the same phone were able to read that log. Everyone on 5.1 has been signed out; signing in once more gives you a fresh token.",
    flags: "C",
  },
  {
    kind: "credential-exposure",
    move: 1,
    title: "Supplier of AI sales notes robbed of CRM grants",
    say: [
      ["2026-04-01", "An unauthorised party obtained grants that our customers had given us for their CRM."],
      ["2026-04-03", "We now see that the party has been exporting from customers' CRM systems with these grants since 28 March."],
    ],
    flags: "C",
    origin: "external attack",
  },
  {
    kind: "customer-data-breach",
    title: "Voice memos of families were open to anyone with the address",
    say: "The storage of a toy with a built-in assistant asked for no password. Children's recordings could be listened to. The maker says it has locked the storage.",
    flags: "TP",
  },
  {
    kind: "customer-data-breach",
    move: 1,
    title: "Statement by the claims assistant's operator",
    say: [
      ["2026-05-10", "Some claim files may have been viewed by an unauthorised person."],
      ["2026-05-20", "Forensic work confirms that the person downloaded the claim files in question, about 11,000, between 2 and 5 May."],
    ],
    flags: "TP",
    origin: "external attack",
  },
  {
    kind: "metadata-exposure",
    title: "Your name was in a file we sent by mistake",
    say: "Last Friday a list of webinar guests (name, firm, business e-mail) went to all guests as an attachment. Questions you typed during the webinar are not in the list.",
    flags: "MP",
  },
  {
    kind: "metadata-exposure",
    title: "Status: account pages cached",
    say: "Resolved. Between 10:02 and 13:47 some visitors were served the account page of a different visitor, showing name, plan and renewal date. Chats load separately and were not served.",
    flags: "MP",
  },
  {
    kind: "vulnerability-fixed",
    title: "Release notes 7.4.1",
    say: "Fixes a case in which a document with white-on-white text got the assistant to attach a file to an outgoing mail. Reported through our reward programme. We know of no one who was harmed.",
  },
  {
    kind: "vulnerability-fixed",
    title: "BSI-Warnung: Lücke in Agenten-Server",
    say: "Eine Schwachstelle erlaubt das Ausführen beliebiger Befehle ohne Anmeldung. Der Hersteller stellt seit gestern Version 3.0.2 bereit. Angriffe sind bisher nicht bekannt.",
  },
  {
    kind: "supply-chain-package",
    title: "heads up: don't pip install vectordb-lite 2.0",
    say: "setup.py pulls a script from some ip and it reads ~/.aws. author says his account was stolen, 2.0 is gone from the index now",
  },
  {
    kind: "outage",
    title: "Login unavailable after certificate lapse",
    say: "From 06:00 to 08:35 CET users could not log in because a certificate had run out. Conversations and files were at no time at risk.",
  },
  {
    kind: "terms-change",
    title: "Notice of new sub-processor and storage place",
    say: "As of 1 March we will also process your prompts with a partner in Singapore. Under your contract you may object within 30 days of this letter.",
  },
  {
    kind: "customer-misuse",
    title: "Insurer's clerk shares claims with personal assistant account",
    say: "Over four months a clerk pasted medical reports of claimants into his own account at an AI service so as to shorten them. The insurer found out by its proxy logs.",
    flags: "TP",
  },
  {
    kind: "destructive-action",
    title: "Our agent removed branches it should have kept",
    say: "Asked to clear stale branches, the agent force-pushed over main in several of our users' repositories and work was lost. We have taken the permission away from it until it asks first.",
  },
  {
    kind: "destructive-action",
    move: -1,
    title: "Mail assistant binned letters",
    say: "The assistant moved the whole inbox of one company to the bin and emptied it. That company alone had the experimental clean-up on; nobody else was affected.",
  },
];

export const handsFourth = rows.map(makeHandCase);
