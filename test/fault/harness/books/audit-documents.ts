import { type MadeDocument } from '../letters/made-document.js';
import { type StoredDocument } from './stored.js';

/** What is wrong with the ends of documents: missing, unknown, or other than what must become of them. */
export function auditDocuments(
  accepted: readonly MadeDocument[],
  sent: readonly MadeDocument[],
  stored: readonly StoredDocument[],
): readonly string[] {
  const rows = new Map(stored.map((row) => [row.documentId, row]));
  const known = new Map(sent.map((document) => [document.documentId, document]));
  const missing = accepted.filter(({ documentId }) => !rows.has(documentId));
  const foreign = stored.filter(({ documentId }) => !known.has(documentId));
  const wrong = stored.filter((row) => {
    const document = known.get(row.documentId);
    return document !== undefined && !endedRightly(document, row);
  });
  return [
    ...said(missing.length, 'accepted documents are lost', missing[0]?.documentId),
    ...said(foreign.length, 'documents were never sent', foreign[0]?.documentId),
    ...said(
      wrong.length,
      'documents ended wrongly',
      wrong[0] && `${wrong[0].documentId}: ${wrong[0].state}, ${wrong[0].code ?? 'no reason'}`,
    ),
  ];
}

function endedRightly({ fate }: MadeDocument, { state, code }: StoredDocument): boolean {
  switch (fate.kind) {
    case 'letter':
      return state === 'parsed';
    case 'rejected':
      return state === 'rejected' && code !== null && fate.codes.includes(code);
    case 'removed':
      return state === 'removed';
  }
}

function said(count: number, what: string, example: string | undefined): readonly string[] {
  return count === 0 ? [] : [`${count} ${what} (such as ${example ?? 'one'})`];
}
