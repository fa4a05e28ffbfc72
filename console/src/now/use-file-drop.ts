import { useEffect, useRef, useState } from "react";

/** Takes files dropped anywhere in the window; true while files hang over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const move = (step: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = Math.max(0, depth.current + step);
      setOver(step === 0 || depth.current > 0);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const moves: readonly [keyof WindowEventMap & ("dragenter" | "dragleave" | "dragover"), number][] = [
      ["dragenter", 1],
      ["dragleave", -1],
      ["dragover", 0],
    ];
    const heard = moves.map(([name, step]) => [name, move(step)] as const);
    for (const [name, listener] of heard) window.addEventListener(name, listener);
    window.addEventListener("drop", drop);
    return () => {
      for (const [name, listener] of heard) window.removeEventListener(name, listener);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  return isOver;
}
