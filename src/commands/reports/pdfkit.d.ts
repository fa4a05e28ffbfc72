/** The part of pdfkit that is used here; the package carries no types of its own. */
declare module "pdfkit" {
  interface TableOptions {
    readonly columnStyles?: readonly (number | "*")[];
    readonly defaultStyle?: object;
    readonly rowStyles?: (row: number) => object;
    readonly data: readonly (readonly (string | object)[])[];
  }
  export default class PDFDocument {
    constructor(options: object);
    y: number;
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly margins: { readonly left: number; readonly bottom: number };
    };
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, options?: object): this;
    text(text: string, x: number, y: number, options?: object): this;
    list(items: readonly string[], x?: number, y?: number, options?: object): this;
    image(bytes: Uint8Array, x: number, y: number, size: { readonly width: number; readonly height: number }): this;
    /** Points, in the font and size set. */
    widthOfString(text: string): number;
    moveDown(lines?: number): this;
    addPage(): this;
    table(options: TableOptions): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): this;
    end(): void;
  }
}
