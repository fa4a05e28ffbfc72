/**
 * Places that hold credentials by their nature, so that what is in them is restricted wherever it goes: paths below the home
 * folder with `~/`, any folder with a leading `**` and a slash (ssh(1), AWS CLI, gcloud, Azure CLI, kubectl, docker, git, npm, PyPI, GnuPG,
 * Terraform and Maven documentation, Nov 2026).
 */
export const restrictedPlaces: readonly string[] = [
  ...["~/.ssh/**", "~/.gnupg/**", "~/.aws/credentials", "~/.aws/sso/cache/**", "~/.aws/cli/cache/**", "~/.azure/**"],
  ...["~/.config/gcloud/**", "~/.kube/config", "~/.docker/config.json", "~/.netrc", "~/.git-credentials", "~/.config/gh/hosts.yml"],
  ...["~/.npmrc", "~/.pypirc", "~/.terraform.d/credentials.tfrc.json", "~/.m2/settings.xml", "~/.pgpass", "~/.my.cnf"],
  ...["**/.env", "**/.env.local", "**/.env.production", "**/.env.development", "**/.env.staging"],
  ...["**/*.pem", "**/*.p12", "**/*.pfx", "**/*.jks", "**/*.kdbx", "**/id_rsa", "**/id_ed25519", "**/id_ecdsa"],
  ...["**/service-account*.json", "**/*.tfstate", "**/.htpasswd"],
];
