import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

/** Ruby: Gemfile, gemspec, inline bundler; of `Gemfile.lock` the section DEPENDENCIES. */
export const rubyGems: RepositorySource = makePackageSource({
  id: "ruby-gems",
  title: "Ruby gems",
  ecosystem: "rubygems",
  files: /(^|\/)(Gemfile(\.lock)?|gems\.rb|[\w.-]+\.(gemspec|gemfile))$|\.rb$/,
  find({ path, code }) {
    if (!path.endsWith(".lock"))
      return matchAll(code, /^[ \t]*gem[\s(]+["']([\w.-]+)["']|\.add_(?:runtime_|development_)?dependency[\s(]+["']([\w.-]+)["']/gm);
    const begin = code.indexOf("\nDEPENDENCIES");
    return begin < 0 ? [] : matchAll(code.slice(begin + 13), /^ {2}([\w.-]+)/gm, begin + 13);
  },
});
