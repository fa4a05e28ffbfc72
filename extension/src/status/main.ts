// The small window behind the guard's button: what it does here, by which policy, and what is wrong, if anything.

const names: readonly (readonly [string, string])[] = [
  ["mode", "Mode"],
  ["policyVersion", "Policy"],
  ["version", "Version"],
  ["server", "Server"],
];

async function showStatus(): Promise<void> {
  const status = await chrome.runtime.sendMessage({ kind: "status" });
  const facts = document.querySelector("#facts");
  const fault = document.querySelector("#fault");
  if (facts === null || fault === null || typeof status !== "object" || status === null) return;
  for (const [name, label] of names) {
    const value = String(Reflect.get(status, name) ?? "");
    const [term, said] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = label;
    said.textContent = value === "" ? "none" : value;
    facts.append(term, said);
  }
  fault.textContent = String(Reflect.get(status, "fault") ?? "");
}

void showStatus();
