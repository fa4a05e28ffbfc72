/** What each finding means to somebody who meets it for the first time: what was met, and why it matters. By check id. */
export const meanings: Readonly<Record<string, string>> = {
  "source-map-embedded":
    "A source map turns built code back into the code you wrote. This one carries that code as text, and you do not publish it elsewhere: whoever downloads the artifact can read it.",
  "source-map-inline":
    "The last lines of a built file hold a source map in disguise, with the code you wrote as text: whoever downloads the artifact can read it.",
  "source-map-remote-ref":
    "A source map says where the code you wrote lies on the network. If that place answers without sign-in, the code is as public as the artifact.",
  "source-map-dangling":
    "A built file names a source map that is not in the artifact. Nothing leaks; browsers and tools look for it in vain.",
  "unexpected-file": "The artifact's own list of files does not name this one. It came along by accident, as leaks do.",
  "secret-token":
    "Something that looks like a working key, token or password. Once published it must be taken for known to everybody: automatic readers find it within minutes.",
  "private-key": "The secret half of a key pair. Whoever has it can pose as you.",
  "env-file": "A file of settings for one machine, where passwords and addresses of own systems usually stand.",
  "credentials-file": "A file in which a tool keeps its sign-in. Whoever has it can sign in as you.",
  "vcs-data": "Parts of the version history. Everything that was ever committed can be in it, also what was deleted since.",
  "agent-config": "Settings of a coding agent. They tell what it may do on your machines, and often hold tokens in permitted commands.",
  "editor-config": "Settings of somebody's editor: of no use to others, and at times with paths, servers or tokens.",
  "author-path": "The path of somebody's home folder stands inside: it tells user names and how the machine is laid out.",
  "build-residue":
    "Left over from building or testing: coverage, caches, logs, databases. Nobody needs it, and it often holds code, paths or data.",
  "backup-file": "An older or unsaved state of a file, with what was taken out of it since.",
  "nested-archive": "An archive inside the artifact. Its files become public too; those that can be read were checked like all others.",
  "unexpected-binary": "A program for machines where text was expected. Nobody can see by reading what it does.",
  "debug-symbols": "Names, paths and line numbers of your own code, made for debugging.",
  "size-jump":
    "The artifact, or a part of it, grew much since the last release. A source map or a data set that came along looks just like this.",
  "new-file-type": "A kind of file that no release had before. It may be meant; it is also the first sign of the leak of 31 March 2026.",
  "layer-deleted-secret":
    "A credential was deleted in a later layer of the image. The lower layer still holds it, and is published with the image.",
  "history-secret": "A credential stands in the commands that built the image. They are published with the image.",
  "customer-data": "A list of people. Once published it cannot be called back, and the people and an authority may have to be told.",
  "internal-address": "The name or address of a system inside your network, or of a bucket that everybody can list.",
  "archive-unsafe-path": "A file in the archive would be written outside its folder, or under a name that some systems refuse.",
  "archive-link-escape": "A link in the archive leads out of it, to a file of whoever unpacks it.",
  "archive-bomb": "The archive unpacks to far more than it should, or costs more to read than is allowed. It was not read to its end.",
  "archive-ambiguous":
    "Tools that read this archive would not all see the same files, or could not see them at all, so nobody can say what is published.",
  "archive-corrupt": "The archive is damaged or cut short. What it would become for others cannot be said.",
};
