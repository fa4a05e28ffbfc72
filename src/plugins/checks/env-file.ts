import type { ReleaseCheck } from "./contract.ts";

const names = /^(?:\.env(?:\..+)?|.+\.env|\.envrc|\.flaskenv|\.dev\.vars|local\.settings\.json)$/i;
const samples = /(?:example|sample|template|dist|defaults?|schema|tpl|d\.ts)$/i;
const line = /^\s*(?:export\s+)?[A-Za-z_][\w.]*\s*=\s*(\S.*)$/;

/** Environment files with values in them. Samples that only show the names are silent. */
export const envFile: ReleaseCheck = {
  id: "env-file",
  title: "an environment file",
  severity: "high",
  fix: "npm pkg set 'files[]'='!**/PATH'  # or: echo PATH >> .npmignore",
  look: (file) => {
    if (!names.test(file.name) || (samples.test(file.name) && file.secrets.length === 0) || file.isBinary) return [];
    if (file.name === "local.settings.json") return file.find('"Values"') < 0 ? [] : [hit(1, file.secrets.length)];
    const values = file
      .text(65_536)
      .split(/\r?\n/)
      .filter((text) => isFilled(line.exec(text)?.[1] ?? ""));
    return values.length === 0 ? [] : [hit(values.length, file.secrets.length)];
  },
};

function hit(values: number, secrets: number): { detail: string; severity: "critical" | "high" } {
  const told = `${values} ${values === 1 ? "value" : "values"}`;
  return secrets > 0
    ? { detail: `environment file with ${told}, a credential among them`, severity: "critical" }
    : { detail: `environment file with ${told}`, severity: "high" };
}

function isFilled(value: string): boolean {
  return value !== "" && !/^(?:["']{2}|#|<.*>$|\$\{?[A-Z_]+\}?$)/.test(value);
}
