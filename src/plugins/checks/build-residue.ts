import type { CheckHit, ReleaseCheck, ReleaseFile } from "./contract.ts";

const folders: readonly { readonly form: RegExp; readonly told: string }[] = [
  { form: /^((?:.*\/)?(?:coverage|\.nyc_output|htmlcov|\.coverage|lcov-report|\.jest-coverage))\/./, told: "coverage data" },
  {
    form: /^((?:.*\/)?(?:\.pytest_cache|\.mypy_cache|\.ruff_cache|\.tox|\.nox|\.hypothesis|\.cache|\.turbo|\.parcel-cache|\.next\/cache|\.nx|\.vite|\.rollup\.cache|\.rpt2_cache|\.gradle|\.sass-cache|\.eslintcache|\.swc|\.angular|\.terraform|\.ipynb_checkpoints|__MACOSX|node_modules\/\.cache|\.yarn\/cache|\.pnpm-store))\/./,
    told: "a tool's cache",
  },
  { form: /^((?:.*\/)?__pycache__)\/./, told: "Python bytecode" },
];
const names: readonly { readonly form: RegExp; readonly told: string }[] = [
  {
    form: /^(?:lcov\.info|clover\.xml|cobertura(?:-coverage)?\.xml|coverage(?:-final|-summary)?\.(?:json|xml)|\.coverage(?:\..+)?|.*\.(?:gcda|gcno|profraw|profdata))$/i,
    told: "coverage data",
  },
  {
    form: /^(?:\.eslintcache|\.stylelintcache|\.prettiercache|.*\.tsbuildinfo|\.DS_Store|Thumbs\.db|desktop\.ini|\.yarn-integrity|\.Rhistory|\.RData|\.bash_history|\.zsh_history|\.python_history|\.node_repl_history|\.lesshst)$/i,
    told: "residue of a tool",
  },
  { form: /^(?:.*\.log(?:\.\d+)?|npm-debug\.log.*|yarn-error\.log|lerna-debug\.log|pnpm-debug\.log|nohup\.out)$/i, told: "a log" },
  { form: /\.py[co]$/i, told: "Python bytecode" },
  { form: /^(?:junit(?:[-_.].*)?|test[-_]?results?|TEST-.+)\.(?:xml|trx|json)$/i, told: "test results" },
  { form: /\.(?:heapsnapshot|heapprofile|cpuprofile|hprof)$/i, told: "a memory or time profile" },
];

/** What builds and tests leave behind, databases and dumps: by folder, name, and content where names lie. */
export const buildResidue: ReleaseCheck = {
  id: "build-residue",
  title: "residue of a build, test or tool",
  severity: "medium",
  fix: "npm pkg set 'files[]'='!**/PATH'",
  look: (file) => {
    if (file.size === 0 || (file.path.startsWith("node_modules/") && file.place === "documentation")) return [];
    const hit = findResidue(file);
    if (hit === null) return [];
    return [file.secrets.length > 0 ? { ...hit, detail: `${hit.detail}, with a credential`, severity: "critical" } : hit];
  },
};

function findResidue(file: ReleaseFile): CheckHit | null {
  for (const { form, told } of folders) {
    const path = form.exec(file.path)?.[1];
    if (path !== undefined && !isSource(file)) return { detail: told, path };
  }
  const named = names.find(({ form }) => form.test(file.name));
  if (named !== undefined) return { detail: named.told };
  const told = sniffContent(file);
  return told === null ? null : { detail: told };
}

/** A module that is called coverage or cache is code, not residue. */
function isSource({ name, path }: ReleaseFile): boolean {
  return (
    /\.(?:d\.ts|[cm]?[jt]sx?|py|go|rs|java|rb)$/.test(name) &&
    /(?:^|\/)(?:coverage|\.cache)\//.test(path) &&
    !/(?:block-navigation|prettify|sorter)\.js$/.test(name)
  );
}

function sniffContent(file: ReleaseFile): string | null {
  const head = String.fromCharCode(...file.bytes.subarray(0, 400));
  if (head.startsWith("SQLite format 3\0")) return "a SQLite database";
  if (/^REDIS\d{4}/.test(head)) return "a Redis database";
  if (
    head.startsWith("PGDMP") ||
    /^\uFEFF?(?:--\s*\r?\n)?-- (?:PostgreSQL database dump|MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|Dumped)/m.test(head)
  )
    return "a database dump";
  if (/^\0\x01\0\0Standard (?:Jet|ACE) DB/.test(head)) return "an Access database";
  if (head.startsWith("\x7fELF") && head.charCodeAt(head.charCodeAt(5) === 2 ? 17 : 16) === 4) return "a core dump";
  if (head.startsWith("JAVA PROFILE 1.0")) return "a memory dump";
  if (head.startsWith("MDMP\x93\xa7")) return "a memory dump";
  if (head.startsWith('{"snapshot":{"meta":')) return "a memory snapshot";
  if (/^TN:[^\n]*\nSF:|^SF:[^\n]+\n(?:FN|DA|BR)/.test(head)) return "coverage data";
  if (/^\{\s*"[^"\n]{2,300}":\s*\{\s*"path":\s*"[^"\n]+",\s*"(?:statementMap|all)"/.test(head)) return "coverage data";
  return /^\uFEFF?<\?xml[^>]*>\s*<(?:testsuites?|coverage line-rate)\b/.test(head) ? "test results" : null;
}
