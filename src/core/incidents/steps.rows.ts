/** What may be done on an incident: ids are promises to scripts, sentences say what to do and why not. */
export const stepIds = [
  "record",
  "follow-statement",
  "tell-owner",
  "ask-vendor",
  "review-own-data",
  "change-setting",
  "check-installed",
  "update-or-remove",
  "rotate-credentials",
  "revoke-grants",
  "suspend-tool",
  "assess-breach",
  "start-clock",
  "notify-authority",
  "notify-people",
  "notify-customers",
  "object-or-exit",
  "train-staff",
] as const;
export type StepId = (typeof stepIds)[number];

export const stepSentences: Readonly<Record<StepId, { readonly act: string; readonly notNeeded: string }>> = {
  record: { act: "Record the incident with its sources and this answer.", notNeeded: "Nothing to record." },
  "follow-statement": {
    act: "Follow the vendor's statement; a new one is read again here.",
    notNeeded: "No further statement is expected to change anything for us.",
  },
  "tell-owner": { act: "Tell the owner of the tool what happened and what follows.", notNeeded: "The owner need not be troubled." },
  "ask-vendor": {
    act: "Ask the vendor whether our account and our data are affected, in writing.",
    notNeeded: "The vendor has said what we need to know.",
  },
  "review-own-data": {
    act: "Look at what we had sent or stored there in the window.",
    notNeeded: "We had sent nothing that matters here.",
  },
  "change-setting": { act: "Change the setting or permission concerned.", notNeeded: "No setting of ours changes anything." },
  "check-installed": {
    act: "Check first whether the affected version was installed, where and when.",
    notNeeded: "Nothing had to be installed to be affected.",
  },
  "update-or-remove": { act: "Update to the fixed version, or remove it.", notNeeded: "There is no version to update." },
  "rotate-credentials": {
    act: "Replace every credential that was stored or used there; the most powerful first.",
    notNeeded: "No credential of ours was exposed.",
  },
  "revoke-grants": {
    act: "Revoke the access the tool holds in other systems and read their logs.",
    notNeeded: "No access that we granted was exposed.",
  },
  "suspend-tool": {
    act: "Stop sending data to the tool until the vendor has contained it.",
    notNeeded: "Going on using the tool puts nothing of ours at risk.",
  },
  "assess-breach": {
    act: "Assess whether this is a personal data breach of our own, and write down why.",
    notNeeded: "No personal data of ours was reached.",
  },
  "start-clock": {
    act: "Note when we became reasonably certain: the notification clock runs from there.",
    notNeeded: "No duty to notify can arise from what is known.",
  },
  "notify-authority": {
    act: "Notify the supervisory authority.",
    notNeeded: "No personal data of ours is known to be breached; the assessment decides, not the headline.",
  },
  "notify-people": { act: "Tell the people concerned.", notNeeded: "No high risk to people is known." },
  "notify-customers": { act: "Tell the customers whose data it is.", notNeeded: "No customer's data of ours is known to be affected." },
  "object-or-exit": {
    act: "Object within the period of the agreement, or plan the exit.",
    notNeeded: "The terms that we agreed to have not changed.",
  },
  "train-staff": {
    act: "Show the people concerned what may go where, with the approved way.",
    notNeeded: "Nobody here did anything wrong.",
  },
};
