/**
 * How languages write comments, one pattern per family: strings first (kept), then the comment as the one group (blanked).
 * Strings of one line end with the line, so that a stray quote spoils no more than its line.
 */
export const commentForms = {
  slash: /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|((?<!:)\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/g,
  hash: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=^|\s)(#[^\n]*)/gm,
  python:
    /(?<=^[ \t]*[rRuU]?)("""[\s\S]*?(?:"""|$(?![\s\S]))|'''[\s\S]*?(?:'''|$(?![\s\S])))|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(#[^\n]*)/gm,
  both: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|((?<=^|\s)#[^\n]*|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))/gm,
  markup: /(<!--[\s\S]*?(?:-->|$))/g,
  dash: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(--\[\[[\s\S]*?\]\]|--[^\n]*|\{-[\s\S]*?-\}|\/\*[\s\S]*?\*\/)/g,
  semicolon: /"(?:[^"\\]|\\[\s\S])*"|(;[^\n]*)/g,
  percent: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(%[^\n]*)/g,
  ini: /^(?=[ \t]*[;#!])([^\n]*)/gm,
} as const;
export type CommentForm = keyof typeof commentForms;

export const formsByName: readonly (readonly [RegExp, CommentForm])[] = [
  [/^(docker|container|make|gem|rake|pip|just|vagrant|brew|proc|pod|fast|cap)file/, "hash"],
  [/^jenkinsfile/, "slash"],
  [/^\.env/, "hash"],
  [/^(build|workspace|module)(\.bazel)?$/, "hash"],
  [/^\.(bashrc|zshrc|profile|bash_profile|gitignore|npmrc|dockerignore)$/, "hash"],
];

const extensions: Readonly<Record<CommentForm, string>> = {
  slash:
    "js jsx mjs cjs ts tsx mts cts java kt kts scala sc groovy gradle go rs c h cc cpp cxx hpp hh m mm swift dart cs fs fsx jsonc json5 json css scss less proto sol zig v vue svelte astro d odin cue bicep",
  hash: "rb rake gemspec sh bash zsh fish yaml yml toml r pl pm ex exs jl tcl nix cr coffee awk ps1 psm1 mk cmake tool-versions conf env graphql gd nim just",
  python: "py pyi pyw pyx ipynb",
  both: "php tf hcl tfvars php5 phtml",
  markup: "html htm xml xhtml csproj fsproj vbproj props targets nuspec config plist xaml pom resx",
  dash: "sql lua hs elm adb ads vhd",
  semicolon: "el lisp clj cljs cljc edn scm rkt",
  percent: "erl hrl tex",
  ini: "ini cfg properties desktop service",
};

export const formsByExtension: ReadonlyMap<string, CommentForm> = new Map(
  Object.keys(commentForms)
    .filter((form): form is CommentForm => form in extensions)
    .flatMap((form) => extensions[form].split(" ").map((extension) => [extension, form] as const)),
);
