import { PDFiumModule } from '@hyzyla/pdfium';

/** Handles are addresses in PDFium's memory; 0 is none. */
export interface Pdfium {
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (address: number) => void };
  /** Views of PDFium's memory; taken anew at each use, because they are replaced when it grows. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  _FPDF_InitLibraryWithConfig(config: number): void;
  _FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  /** Writes two doubles: the character's origin. */
  _FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  /** Writes four floats: left, top, right, bottom of the character's cell. */
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number;
}

const functions = [
  '_FPDF_InitLibraryWithConfig',
  '_FPDF_LoadMemDocument',
  '_FPDF_CloseDocument',
  '_FPDF_GetLastError',
  '_FPDF_GetPageCount',
  '_FPDF_LoadPage',
  '_FPDF_ClosePage',
  '_FPDFPage_CountObjects',
  '_FPDFPage_GetObject',
  '_FPDFPageObj_GetType',
  '_FPDFText_LoadPage',
  '_FPDFText_ClosePage',
  '_FPDFText_CountChars',
  '_FPDFText_GetUnicode',
  '_FPDFText_GetCharOrigin',
  '_FPDFText_GetLooseCharBox',
] as const satisfies readonly (keyof Pdfium)[];

/**
 * PDFium with the functions that give every character its place: the package's own classes give a page's text alone.
 * @throws Error when the installed build lacks one of them.
 */
export async function loadPdfium(): Promise<Pdfium> {
  const loaded: unknown = await PDFiumModule({});
  assertPdfium(loaded);
  loaded._FPDF_InitLibraryWithConfig(0);
  return loaded;
}

function assertPdfium(loaded: unknown): asserts loaded is Pdfium {
  if (typeof loaded !== 'object' || loaded === null) throw new Error('@hyzyla/pdfium gave no module.');
  const members = new Map<string, unknown>(Object.entries(loaded));
  const missing = functions.filter((name) => typeof members.get(name) !== 'function');
  if (missing.length > 0) throw new Error(`This build of @hyzyla/pdfium lacks ${missing.join(', ')}.`);
}
