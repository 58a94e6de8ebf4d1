import { wording } from '../data.js';
import { pdfFile } from '../../samples/pdf-file.js';
import { type SourceBlock } from '../../samples/letter-source.js';
import { type Block } from './block.js';
import { type Form } from './form.js';

/** Bytes of a letter as a PDF of the posted letters' kind: Letter pages, a serif face, AES without a user password. */
export async function pdfLetter(blocks: readonly Block[], form: Form, caseNumber: string | null): Promise<Buffer> {
  const footer = form.pageFoot && caseNumber !== null ? wording.footer.replace('{case}', caseNumber) : null;
  return pdfFile({ encrypted: true, footer, blocks: blocks.map(sourceBlock) });
}

function sourceBlock(block: Block): SourceBlock {
  switch (block.kind) {
    case 'gap':
    case 'row':
      return block;
    default:
      return {
        kind: block.kind,
        words: block.text.split(' ').map((text) => ({ text, endsPage: false })),
      };
  }
}
