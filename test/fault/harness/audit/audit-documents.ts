import { type TestDocument } from '../letters/test-document.js';
import { type StoredDocument } from './stored.js';

/** Returns findings about documents that are missing, unknown, or have another result than expected. */
export function auditDocuments(
  accepted: readonly TestDocument[],
  sent: readonly TestDocument[],
  stored: readonly StoredDocument[],
): readonly string[] {
  const rows = new Map(stored.map((row) => [row.documentId, row]));
  const known = new Map(sent.map((document) => [document.documentId, document]));
  const missing = accepted.filter(({ documentId }) => !rows.has(documentId));
  const foreign = stored.filter(({ documentId }) => !known.has(documentId));
  const wrong = stored.filter((row) => {
    const document = known.get(row.documentId);
    return document !== undefined && !hasExpectedResult(document, row);
  });
  return [
    ...countedFinding(missing.length, 'accepted documents are lost', missing[0]?.documentId),
    ...countedFinding(foreign.length, 'documents were not sent', foreign[0]?.documentId),
    ...countedFinding(
      wrong.length,
      'documents have another result than expected',
      wrong[0] && `${wrong[0].documentId}: ${wrong[0].state}, ${wrong[0].code ?? 'no reason'}`,
    ),
  ];
}

function hasExpectedResult({ expected: fate }: TestDocument, { state, code }: StoredDocument): boolean {
  switch (fate.kind) {
    case 'letter':
      return state === 'parsed';
    case 'rejected':
      return state === 'rejected' && code !== null && fate.codes.includes(code);
    case 'removed':
      return state === 'removed';
  }
}

function countedFinding(count: number, what: string, example: string | undefined): readonly string[] {
  return count === 0 ? [] : [`${count} ${what} (for example ${example ?? 'one'})`];
}
