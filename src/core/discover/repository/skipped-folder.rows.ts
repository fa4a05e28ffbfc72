/** Folders with other people's code or with results: not read. */
export const skippedFolders: ReadonlySet<string> = new Set(
  `.git .hg .svn .bzr .jj node_modules bower_components jspm_packages .yarn .pnpm-store .npm vendor vendored third_party third-party
  thirdparty .venv venv .virtualenv virtualenv site-packages dist-packages __pycache__ .tox .nox .mypy_cache .pytest_cache .ruff_cache
  .eggs Pods Carthage .build DerivedData .terraform .terragrunt-cache .gradle .bundle target _build .elixir_ls .dart_tool .pub-cache elm-stuff
  .next .nuxt .svelte-kit .turbo .cache .parcel-cache .angular .serverless .aws-sam obj .stack-work dist-newstyle .cargo-cache renv packrat
  .ipynb_checkpoints .DS_Store`
    .split(/\s+/)
    .filter(Boolean),
);

/** Folders that are other people's code only beside a file that says so. */
export const skippedBeside: ReadonlyMap<string, string> = new Map([
  ["deps", "mix.exs"],
  ["packages", "packages.config"],
  ["bin", "pyvenv.cfg"],
  ["lib", "pyvenv.cfg"],
]);

/** Endings of files that hold no text. */
export const binaryFiles =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|tiff?|psd|ai|eps|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|ttf|otf|woff2?|eot|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|ear|class|so|dylib|dll|exe|o|a|lib|pdb|wasm|pyc|pyo|pdf|docx?|xlsx?|pptx?|odt|ods|sqlite3?|db|parquet|npy|npz|pkl|pt|pth|onnx|safetensors|gguf|ggml|h5|tflite|bin|dat|iso|dmg|lockb)$/i;
