import { useIsOffline } from "./use-is-offline.ts";

/** Shown while nobody answers: what was read stays, what is typed is kept. */
export function OfflineNotice() {
  const isOffline = useIsOffline();
  if (!isOffline) return null;
  return (
    <div className="offline-notice no-print" role="alert">
      <strong>The server does not answer.</strong> You see what was read last; what you type stays here. Start it again with{" "}
      <code>plimsoll start</code>, this notice then goes by itself.
    </div>
  );
}
