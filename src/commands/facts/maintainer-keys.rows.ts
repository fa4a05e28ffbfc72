/**
 * Public keys (Ed25519, DER SPKI in base64) whose updates are taken without `--key`. The maintainers put theirs here with
 * the first release that comes with updates; until then every update needs `--key`.
 */
export const maintainerKeys: readonly string[] = [];
