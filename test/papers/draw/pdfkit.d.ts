/** The slice of pdfkit that the drawings use; it ships no types of its own. */
declare module 'pdfkit' {
  export interface StructureContent { readonly brand: 'content' }
  export interface StructureElement {
    add(child: StructureElement | StructureContent | (() => void)): StructureElement;
    end(): void;
    dictionary: { data: Record<string, unknown> };
  }
  export interface TextOptions {
    lineBreak?: boolean;
    characterSpacing?: number;
    wordSpacing?: number;
    horizontalScaling?: number;
    stroke?: boolean;
    fill?: boolean;
    features?: string[];
    width?: number;
    align?: 'left' | 'center' | 'right' | 'justify';
    lineGap?: number;
  }
  export interface DocumentOptions {
    size?: [number, number];
    margin?: number;
    autoFirstPage?: boolean;
    compress?: boolean;
    pdfVersion?: string;
    tagged?: boolean;
    lang?: string;
    displayTitle?: boolean;
    info?: Record<string, string | Date>;
    userPassword?: string;
    ownerPassword?: string;
    permissions?: Record<string, boolean | string>;
  }
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    page: { width: number; height: number; dictionary: { data: Record<string, unknown> } };
    y: number;
    addPage(options?: { size?: [number, number]; margin?: number }): this;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    end(): void;
    font(source: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: TextOptions): number;
    heightOfString(text: string, options?: TextOptions): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    image(source: Buffer, x: number, y: number, options?: { width?: number; height?: number }): this;
    save(): this;
    restore(): this;
    rotate(angle: number, options?: { origin?: [number, number] }): this;
    scale(x: number, y?: number, options?: { origin?: [number, number] }): this;
    translate(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    polygon(...points: [number, number][]): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    dash(length: number, options?: { space?: number }): this;
    undash(): this;
    clip(): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    opacity(opacity: number): this;
    fillOpacity(opacity: number): this;
    addContent(data: string): this;
    struct(type: string, options?: Record<string, unknown> | (StructureContent | StructureElement)[], children?: (StructureContent | StructureElement | (() => void))[] | (() => void)): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(type: string): StructureContent;
    markContent(type: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
  }
}
