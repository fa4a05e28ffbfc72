import type { RepositorySource } from "../contract.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

/** Elixir and Erlang: `mix.exs`, `Mix.install` in scripts and Livebooks, `rebar.config`. */
export const hexPackages: RepositorySource = makePackageSource({
  id: "hex-packages",
  title: "Elixir and Erlang packages",
  ecosystem: "hex",
  files: /(^|\/)(mix\.exs|rebar\.config)$|\.(exs|livemd)$/,
  find: ({ path, code }) =>
    path.endsWith(".config")
      ? matchAll(code, /\{\s*(\w+)\s*,\s*"/g)
      : matchAll(code, /\{\s*:(\w+)\s*,\s*(?:"|~|>|git:|github:|path:|only:|\[)/g),
});
