import { PDFiumModule } from '@hyzyla/pdfium';

/** The PDFium functions used here. Handles are addresses in its memory; 0 means none. */
export interface PdfiumFunctions {
  readonly malloc: (size: number) => number;
  readonly free: (address: number) => void;
  readonly FPDF_InitLibraryWithConfig: (config: number) => void;
  readonly FPDF_LoadMemDocument: (address: number, size: number, password: number) => number;
  readonly FPDF_CloseDocument: (document: number) => void;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_GetPageCount: (document: number) => number;
  readonly FPDF_LoadPage: (document: number, index: number) => number;
  readonly FPDF_ClosePage: (page: number) => void;
  /** Quarter turns clockwise. */
  readonly FPDFPage_GetRotation: (page: number) => number;
  /** Points, of the page as it is shown. */
  readonly FPDF_GetPageWidthF: (page: number) => number;
  readonly FPDF_GetPageHeightF: (page: number) => number;
  readonly FPDFPage_CountObjects: (page: number) => number;
  readonly FPDFPage_GetObject: (page: number, index: number) => number;
  readonly FPDFPageObj_GetType: (object: number) => number;
  readonly FPDFText_LoadPage: (page: number) => number;
  readonly FPDFText_ClosePage: (textPage: number) => void;
  readonly FPDFText_CountChars: (textPage: number) => number;
  readonly FPDFText_GetUnicode: (textPage: number, index: number) => number;
  /** Writes two doubles: the character's origin. */
  readonly FPDFText_GetCharOrigin: (textPage: number, index: number, x: number, y: number) => number;
  /** Writes four floats: left, top, right, bottom of the character's cell. */
  readonly FPDFText_GetLooseCharBox: (textPage: number, index: number, rectangle: number) => number;
}

/** PDFium and its memory. */
export interface Pdfium {
  readonly wasmExports: PdfiumFunctions;
  /** Views of the memory. They are replaced when the memory grows, so they must not be kept. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

const functions = [
  'malloc',
  'free',
  'FPDF_InitLibraryWithConfig',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDFPage_GetRotation',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
] as const satisfies readonly (keyof PdfiumFunctions)[];

/**
 * Loads PDFium with the functions that return character positions; the package's own classes return only a page's text.
 * @throws Error if the installed build lacks one of the functions
 */
export async function loadPdfium(): Promise<Pdfium> {
  const loaded: unknown = await PDFiumModule({});
  assertPdfium(loaded);
  loaded.wasmExports.FPDF_InitLibraryWithConfig(0);
  return loaded;
}

function assertPdfium(loaded: unknown): asserts loaded is Pdfium {
  const exported = membersOf(membersOf(loaded).get('wasmExports'));
  const missing = functions.filter((name) => typeof exported.get(name) !== 'function');
  if (missing.length > 0) throw new Error(`This build of @hyzyla/pdfium lacks ${missing.join(', ')}.`);
}

function membersOf(value: unknown): Map<string, unknown> {
  return new Map<string, unknown>(Object.entries(typeof value === 'object' && value !== null ? value : {}));
}
