import { ComingPlace } from "../frame/coming-place.tsx";

/** Place of what to tighten and what to loosen. */
export function PosturePage() {
  return (
    <ComingPlace
      title="Posture"
      sentence="Two columns will stand here on one scale: where governance is missing and where there is too much of it, each item with before and after."
      step={{ to: "/", label: "Read one more source: every find moves this page." }}
    />
  );
}
