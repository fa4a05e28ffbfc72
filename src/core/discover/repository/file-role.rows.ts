/**
 * What a file of a repository is for. Roles decide what its words are worth (see `docs/decisions/0004-discovery.md`):
 * - `source` `settings` `manifest` count in full; `lock` only for what it marks as asked for directly
 * - `example` counts weakly; `test` counts weakly and never claims by itself
 * - `prose` `fixture` `pattern-list` `generated` are not use: nothing in them counts
 */
export type FileRole =
  | "source"
  | "settings"
  | "manifest"
  | "lock"
  | "prose"
  | "example"
  | "test"
  | "fixture"
  | "pattern-list"
  | "generated";

export interface RoleRow {
  readonly role: FileRole;
  /** Matches anywhere in the lower-case path. */
  readonly pattern: RegExp;
  readonly why: string;
}

/** Read from above; the first that matches decides. */
export const roleRows: readonly RoleRow[] = [
  {
    role: "lock",
    pattern:
      /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|bun\.lockb|poetry\.lock|uv\.lock|pdm\.lock|pixi\.lock|pipfile\.lock|cargo\.lock|go\.sum|go\.work\.sum|gemfile\.lock|composer\.lock|mix\.lock|pubspec\.lock|package\.resolved|packages\.lock\.json|renv\.lock|gradle\.lockfile|flake\.lock|deno\.lock|conda-lock\.ya?ml|podfile\.lock|paket\.lock)$/,
    why: "lists what came along as well as what was asked for",
  },
  {
    role: "generated",
    pattern:
      /(^|\/)(dist|out|\.next|\.nuxt|\.output|\.svelte-kit|coverage|htmlcov|storybook-static|public\/assets|\.dart_tool|\.gradle|deriveddata)\/|\.min\.(js|css)$|\.(bundle|chunk)\.js$|\.map$|[._-](generated|gen)\.\w+$|\.pb\.go$|_pb2(_grpc)?\.pyi?$|\.g\.dart$/,
    why: "made from other files",
  },
  {
    role: "pattern-list",
    pattern:
      /(^|\/)(robots\.txt|ai\.txt|\.?gitleaks(\.\w+)?|\.gitleaksignore|\.secrets\.baseline|\.?trufflehog\S*|\.semgrep(ignore|\.ya?ml)?|\.?semgrep(-rules)?|yara|sigma|suricata|snort|wappalyzer)(\/|$)|\.(yar|yara|rules|ioc)$|(^|[/_.-])(blocklists?|blacklists?|denylists?|deny-list|block-list|filterlists?|adblock|pihole|blocked[_-]?(hosts|domains|sites|urls))([/_.-]|$)|(^|[/_.-])(secret|key|token|api-?key)[_-]?(patterns?|rules?|scan\w*)([/_.-]|$)/,
    why: "lists things to look for or to keep out, not things in use",
  },
  {
    role: "fixture",
    pattern:
      /(^|\/)(fixtures?|__fixtures__|testdata|test-data|test_data|__snapshots__|snapshots|cassettes|vcr|__mocks__|mocks?|stubs|golden|goldens|test-resources|sample-data|seed-data|seeds|corpus|datasets?)\/|\.(snap|csv|tsv|jsonl|ndjson|parquet|log|po|pot|xliff|arb|svg|har|dump|bib|geojson|vcf|eml|mbox|ics|srt|vtt)$|(^|\/)(locales?|i18n|translations?|lang)\/.*\.(json|ya?ml|properties|strings|toml)$|(^|\/)src\/test\/resources\//,
    why: "data, not a thing this repository does",
  },
  {
    role: "manifest",
    pattern: /(^|\/)(requirements[\w.-]*|constraints[\w.-]*)\.(txt|in)$|(^|\/)requirements\/[\w.-]+\.(txt|in)$|(^|\/)cmakelists\.txt$/,
    why: "text files that are read by a machine",
  },
  {
    role: "prose",
    pattern:
      /\.(md|mdx|mdc|prompt|markdown|rst|adoc|asciidoc|txt|tex|pod|rdoc|textile|1|7|rmd\.html|pdf|docx?)$|(^|\/)(license|licence|copying|notice|changelog|changes|history|authors|contributors|maintainers|readme|news|todo|codeowners)(\.\w+)?$|(^|\/)(docs?|documentation|website|blog|wiki|adr|rfcs?|_posts|man)\/.*\.(html?|md|json|ya?ml|vue|xml|ipynb|org)$|\.org$|(^|\/)\.(cursorrules|windsurfrules|clinerules|goosehints|roorules|continuerules|augment-guidelines|rules|[\w-]*ignore)$|(^|\/)\.github\/(issue_template|discussion_template)\//,
    why: "says something about tools, does not use them",
  },
  {
    role: "test",
    pattern:
      /(^|\/)(tests?|__tests__|spec|specs|e2e|testing|integration-tests?|unittests?|cypress|playwright)\/|[._-](test|spec|tests)\.\w+$|_(test|spec)\.\w+$|(^|\/)test_[^/]*\.\w+$|(^|\/)conftest\.py$|(tests?|spec|specs)\.(java|kt|scala|cs|swift|fs|vb|groovy|php)$|(^|\/)src\/(\w+)?test\//,
    why: "tests name what the product may never call",
  },
  {
    role: "example",
    pattern:
      /(^|\/)(examples?|samples?|demos?|tutorials?|playground|cookbook|boilerplate|scaffold(ing)?|cookiecutter\S*|skeletons?|templates?\/(project|app|agents?|commands))\//,
    why: "shows how something could be done",
  },
  {
    role: "settings",
    pattern:
      /\.(json|json5|jsonc|ya?ml|toml|ini|cfg|conf|config|properties|env|xml|plist|hcl|tf|tfvars|bicep|props|targets|tool-versions)$|(^|\/)\.env([._-][\w.-]+)?$|(^|\/)(dockerfile|containerfile)[\w.-]*$|(^|\/)\.[\w-]+rc$/,
    why: "read by a program when it runs",
  },
];
