/** An organisation's own mark as it stands on papers and pages. */
export interface Logo {
  readonly type: "image/png" | "image/jpeg";
  /** The file, base64. */
  readonly data: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The logo as an address that needs no request. */
export function logoAddress({ type, data }: Logo): string {
  return `data:${type};base64,${data}`;
}

/** Size in which it is shown: at most 160 × 40 of the unit used, its own proportions. */
export function fitLogo({ width, height }: Pick<Logo, "width" | "height">): { readonly width: number; readonly height: number } {
  const scale = Math.min(160 / width, 40 / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
