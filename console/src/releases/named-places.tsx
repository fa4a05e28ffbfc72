import type { ReleasePlace } from "./release-types.ts";

const words = { yes: "open to everybody", no: "shut", unknown: "not known" } as const;
const shown = 20;

/** The addresses inside an artifact, each matched with the buckets judged. */
export function NamedPlaces({ places }: { readonly places: readonly ReleasePlace[] }) {
  if (places.length === 0) return null;
  const unknown = places.filter(({ bucket }) => bucket === null).length;
  return (
    <section className="matter">
      <h2>Places it names</h2>
      <ul className="plain">
        {places.slice(0, shown).map(({ url, path, isPointer, get, list, bucket }) => (
          <li key={`${url} ${path}`}>
            <span className="mono">{url}</span>{" "}
            {bucket === null ? (
              <span className="door-unknown">no bucket of this name was judged</span>
            ) : (
              <>
                reading <span className={`door-${get}`}>{words[get]}</span>, listing <span className={`door-${list}`}>{words[list]}</span>
              </>
            )}{" "}
            <span className="soft">
              {isPointer ? "a map's pointer in" : "in"} {path || "the artifact"}
            </span>
          </li>
        ))}
        {places.length > shown && <li className="soft">and {places.length - shown} more</li>}
      </ul>
      {unknown > 0 && (
        <p>
          <span className="soft">To know of the others:</span> <code>plimsoll release check ARTIFACT --ask-remote</code>
        </p>
      )}
    </section>
  );
}
