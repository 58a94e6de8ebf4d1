/** The reporter's API as types, written by `npm run generate` from docs/openapi-reporter.json. */
export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Check liveness */
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Check readiness */
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did what, the latest first
     * @description Sign-ins, uploads, retries, removals, sweeps, reparses, exports, archives and opened originals, with the status of the response; some seconds after the request. Nothing is recorded by services on loopback that require no key. In pages: follow `next`.
     */
    get: operations['listEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/determinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counted determinations, newest decision first or in another order
     * @description The determinations that statistics with the same filter count, in pages: follow `next` or the `Link` header. Letters without the date that the list is sorted by are last.
     */
    get: operations['listDeterminations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Processed documents, the latest first
     * @description For example the rejected and failed ones with their reasons, in pages: follow `next`.
     */
    get: operations['listDocuments'];
    put?: never;
    /**
     * Send one document
     * @description Forwarded to ingest. The body is the document: an IMR letter as text or PDF. The response is sent when it is stored durably; it is parsed afterwards.
     */
    post: operations['sendDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The state of a document
     * @description Every accepted document becomes parsed, rejected or failed with a reason, or removed.
     */
    get: operations['readDocument'];
    put?: never;
    post?: never;
    /**
     * Remove a document permanently
     * @description Its bytes, its letter and its events are deleted; its hash stays, so that it is not accepted again.
     */
    delete: operations['removeDocument'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/{documentId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The document itself
     * @description The bytes as they were sent, as an attachment, or inline for a PDF.
     */
    get: operations['downloadDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Documents of a filter as one ZIP archive
     * @description The bytes as they were sent, the latest processed first: at most 1000 documents and one gigabyte.
     */
    get: operations['downloadDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send many documents
     * @description Forwarded to ingest. Returns a result per document, in order. As NDJSON one `{"name", "text"}` per line, or as multipart/form-data one file per part.
     */
    post: operations['sendDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/determinations.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every determination that a filter selects, as CSV
     * @description Streamed, in the order of the list. docs/data-dictionary.md describes every column. Compressed with gzip if the client accepts it. The rows are selected when the export starts; a row whose letter is parsed again or removed before it is written is omitted and counted in the trailer `Rationale-Rows-Gone`. A HEAD request starts no export and returns no row count.
     */
    get: operations['exportCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/determinations.ndjson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every determination that a filter selects, as NDJSON
     * @description Streamed, in the order of the list. docs/data-dictionary.md describes every column. Compressed with gzip if the client accepts it. The rows are selected when the export starts; a row whose letter is parsed again or removed before it is written is omitted and counted in the trailer `Rationale-Rows-Gone`. A HEAD request starts no export and returns no row count.
     */
    get: operations['exportNdjson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/outcomes.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Outcomes of determinations by group, as CSV
     * @description The figures of the statistic of the same name, one line per group.
     */
    get: operations['exportOutcomes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/reasons.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reasons given in upheld and in overturned determinations, as CSV
     * @description The figures of the statistic of the same name, one line per group.
     */
    get: operations['exportReasons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/two-way.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Outcomes of determinations by two dimensions, as CSV
     * @description The figures of the statistic of the same name, one line per group.
     */
    get: operations['exportTwoWay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/failures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Failures that can be retried
     * @description Dead letters of both queues, then failed documents, in pages: follow `next`.
     */
    get: operations['listFailures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/failures/{failureId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retry a failure or a rejected document */
    post: operations['retryFailure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/failures/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retry everything that failed or was rejected */
    post: operations['retryFailures'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/key-uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * When each access key was used last
     * @description Accurate to about half a minute.
     */
    get: operations['listKeyUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/letters/{letterId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A letter with its text and evidence
     * @description All values with their evidence in the text, and the other copies of the letter.
     */
    get: operations['readLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/misreads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Misreads reported by readers, the latest first
     * @description In pages: follow `next`.
     */
    get: operations['listMisreads'];
    put?: never;
    /**
     * Report that a field of a letter was misread
     * @description Stores a report for the maintainers: which field, what is wrong, what is correct. It changes no letter and no figure.
     */
    post: operations['reportMisread'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The state of the pipeline
     * @description Jobs by queue, documents by state, the reasons for rejections and failures, and the last letters. The number of parsed documents may be some seconds old; `Cache-Control: no-cache` refreshes it first.
     */
    get: operations['readPipeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipeline/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The state of the pipeline as a stream of events
     * @description Server-sent events: `pipeline` with the response of `GET /v1/pipeline`, immediately and then in every second in which it changed; `problem` with a problem while it cannot be read.
     */
    get: operations['watchPipeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/precedents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Decisions on requests similar to one in free words or to a stored one, highest score first
     * @description By treatment, amounts, body parts, time since injury and words, with what matched; the outcomes of the similar ones beside those of the same and of related treatments, and the reasons that reviewers gave. All filters apply.
     */
    get: operations['findPrecedents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reparses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Parse documents of older parser revisions again */
    post: operations['reparseDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reparses/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The documents that a request would parse again, in pages */
    get: operations['listReparseDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Search of determinations by what was requested and by words, highest rank first
     * @description What the query names of a request (a treatment, drug, class, body part, strength, quantity, case number) is matched by the fields of the determinations, in the words of users: `knee scope`, `pain pills`, `PT`, `Norco 10/325 #120`. The other words are searched in item, rationale and case summary. If the query names nothing of a request, it is a full-text search: words of the item have the highest weight, then those of the rationale, then those of the summary. All filters of statistics and lists apply. Facets count the ranked determinations.
     */
    get: operations['search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a key is required, and the roles of the session */
    get: operations['readSession'];
    put?: never;
    /** Exchange a key for a session cookie */
    post: operations['signIn'];
    /** End the session of this browser */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Receive the browser from the login of the provider
     * @description Sets the session cookie and sends the browser to the page where the login began, or to `/?sign-in=refused` or `/?sign-in=unavailable`.
     */
    get: operations['finishLogin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Send the browser to the login of the provider
     * @description With `RATIONALE_AUTH=oidc` only.
     */
    get: operations['startLogin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Days between the dates of the letters' headers
     * @description Quartiles and mean of the days from injury to denial, from denial to application, from application or assignment to decision; over letters, each once, whose header names both dates.
     */
    get: operations['countDays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Letters and determinations by period or another property of letters
     * @description Number of letters and determinations of each group, determinations per letter (mean and distribution), and the share of items that the claims administrator had authorized in part.
     */
    get: operations['countLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Outcomes of determinations by group
     * @description Upheld and overturned determinations of each group with the overturn rate and its interval, the total, and the population: what is counted, what is not, and why.
     */
    get: operations['countOutcomes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/published-rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Uphold rates by year, compared with those that DWC published
     * @description With the size of the sample, its interval, and whether the interval contains the published rate. Letters that were selected and sent by a user are not a random sample.
     */
    get: operations['comparePublishedRates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/reasons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reasons given in upheld and in overturned determinations
     * @description How often each reason is given among upheld and among overturned determinations that match the filter: why requests of a kind fail, and what successful ones documented. The figures describe the letters; they do not show that a reason causes an outcome. Outcome filters have no effect.
     */
    get: operations['countReasons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics/two-way': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Outcomes of determinations by two dimensions
     * @description A table of any two dimensions, such as the authorities of the claims administrator by those of the reviewer, or categories by years. Each row, column and cell has its figures.
     */
    get: operations['countTwoWay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suggest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Suggestions for a search that is being written, with counts
     * @description Drugs (also by brand), drug classes, treatments, categories, body parts and guideline sections that determinations have, and a case number that exists.
     */
    get: operations['suggest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sweeps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enqueue documents that the raw store has and the database does not */
    post: operations['runSweep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AuditEntries: {
      entries: components['schemas']['AuditEntry'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
    };
    AuditEntry: {
      /** @enum {string} */
      action:
        | 'sign-in'
        | 'upload'
        | 'retry'
        | 'removal'
        | 'sweep'
        | 'reparse'
        | 'export'
        | 'archive'
        | 'original'
        | 'key-created'
        | 'key-revoked';
      /** @description Id of the key, `oidc:` and the subject of a person, or `address:` and the address of another client. */
      actorId: string;
      actorName: string | null;
      /** Format: date-time */
      at: string;
      documentId: string | null;
      /** Format: uuid */
      entryId: string;
      /** @enum {string} */
      service: 'ingest' | 'indexer' | 'reporter';
      /** @description Status of the response. */
      status: number;
    };
    BatchResponse: {
      results: components['schemas']['BatchResult'][];
    };
    BatchResult: {
      /** @description Not present if the document was refused. */
      documentId?: string;
      /** @description Name that was sent with the document. */
      name: string;
      /** @description Why the document was refused. */
      problem?: components['schemas']['ProblemDetails'];
      /** @enum {string} */
      status: 'accepted' | 'known' | 'refused';
      /**
       * Format: uri
       * @description Not present if the document was refused.
       */
      statusUrl?: string;
    };
    Days: {
      by:
        | ('year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout' | 'age' | 'sex')
        | null;
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      groups: components['schemas']['SpanGroup'][];
      /** @description Number of groups that are not shown, beyond the largest hundred. */
      groupsLeftOut: number;
      population: components['schemas']['Population'];
      totals: {
        letters: number;
        spans: components['schemas']['Span'][];
      };
    };
    Determinations: {
      determinations: components['schemas']['ListedDetermination'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
      /** @description Number of determinations of the whole list. */
      total: number;
    };
    Document: {
      /** @description Number of attempts after which it failed. */
      attempts: number | null;
      batch: string | null;
      /** @description When it reached this state. */
      changedAt: string | null;
      documentId: string;
      /** @description The letter that it holds. */
      letter: {
        letterId: string;
        /** @enum {string} */
        standing: 'counted' | 'copy' | 'superseded';
      } | null;
      mediaType: ('text/plain' | 'application/pdf') | null;
      /** @description The name given by the sender. */
      name: string | null;
      /** @description Why it was rejected or failed. */
      reason: {
        /** @description Stable code, described in docs/errors.md. */
        code: string;
        detail: string | null;
      } | null;
      receivedAt: string | null;
      /** @description The revision of the parser that processed it. */
      revision: number | null;
      /** @description Bytes. */
      size: number | null;
      source: ('http' | 'folder' | 'bucket') | null;
      /**
       * @description `accepted`: stored, and not processed yet.
       * @enum {string}
       */
      state: 'accepted' | 'parsed' | 'rejected' | 'failed' | 'removed';
    };
    Documents: {
      documents: components['schemas']['Document'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
    };
    Failure: {
      attempts: number;
      /** @description Stable code of the reason, described in docs/errors.md. */
      code: string;
      detail: string;
      documentIds: string[];
      /** @description The events of the job, as far as they are valid. */
      events: {
        id: string;
        type: string;
      }[];
      /** Format: date-time */
      failedAt: string;
      /** @description The id by which it is retried. */
      failureId: string;
      /**
       * @description `document`: every attempt to parse it failed. `dead-letter`: a job that its worker could not process.
       * @enum {string}
       */
      kind: 'document' | 'dead-letter';
      /** @description The queue of a dead letter. */
      queue: string | null;
      /** @description Code locations of the last failure, innermost first. */
      stack: string[];
    };
    Failures: {
      failures: components['schemas']['Failure'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
    };
    FlagDetails: {
      /** @description What the passages disagree on; empty in letters parsed before revision 9. */
      concept: string;
      explanation: string;
      /** @enum {string} */
      grade: 'clear' | 'arguable';
      /** @enum {string} */
      kind:
        | 'outcome_conflicts_with_rationale'
        | 'rationale_contradicts_summary'
        | 'rationale_contradicts_dates'
        | 'rationale_contradicts_itself'
        | 'body_part_mismatch'
        | 'criteria_of_another_treatment'
        | 'guideline_misapplied';
      /** @description The words that disagree, in the order of the explanation. */
      quotes: components['schemas']['Quote'][];
    };
    KeyUses: {
      /** @description The latest first. */
      uses: {
        keyId: string;
        /** Format: date-time */
        usedAt: string;
      }[];
    };
    LastLetter: {
      caseNumber: string | null;
      /** @enum {string} */
      caseOutcome: 'upheld' | 'overturned' | 'partly-overturned';
      /**
       * Format: date-time
       * @description When it was indexed.
       */
      changedAt: string;
      decisionDate: string | null;
      /** @enum {string} */
      layout:
        | 'professional-review'
        | 'notice-2013'
        | 'documents-reviewed'
        | 'determination-2014'
        | 'determination-2015'
        | 'determination-2016'
        | 'unknown';
      letterId: string;
      /** @description The document's name. */
      name: string;
      overturned: number;
      /** @enum {string} */
      standing: 'counted' | 'copy' | 'superseded';
      upheld: number;
    };
    Letter: {
      /** @enum {string} */
      caseOutcome: 'upheld' | 'overturned' | 'partly-overturned';
      document: {
        /** @enum {string} */
        mediaType: 'text/plain' | 'application/pdf';
        /** @description The name given by the sender. */
        name: string;
        /** Format: date-time */
        receivedAt: string;
      };
      /** @description The letter as it was parsed. `evidence` maps a JSON pointer into this object to the characters of `text` that the value was read from. */
      letter: {
        caseSummary: string | null;
        dateOfInjury: string | null;
        determinations: {
          authorizedItem: string | null;
          bodyParts: string[];
          category: string | null;
          claimsAdministratorBasis: {
            basedOnMtus: boolean | null;
            citations: {
              authority: string | null;
              /** @default [] */
              bodyParts: string[];
              chapter: string | null;
              document: string | null;
              edition: number | null;
              pages: string[];
              raw: string;
              regulation: string | null;
              section: string | null;
              sections: string[];
              url: string | null;
            }[];
            text: string;
          };
          datesOfService: string[];
          disputedItem: string;
          drugClass: string | null;
          duration: {
            amount: number;
            amountTo: number | null;
            /** @enum {string} */
            unit: 'day' | 'week' | 'month' | 'year';
          } | null;
          flags: {
            /** @default  */
            concept: string;
            evidence: {
              end: number;
              page?: number;
              start: number;
            }[];
            explanation: string;
            /**
             * @default clear
             * @enum {string}
             */
            grade: 'clear' | 'arguable';
            /** @enum {string} */
            kind:
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied';
          }[];
          frequency: {
            /** @enum {string} */
            per: 'day' | 'week' | 'month' | 'year';
            times: number;
            timesTo: number | null;
          } | null;
          /** @enum {string} */
          headingFamily:
            | 'plain'
            | 'associated-surgical-service'
            | 'retrospective'
            | 'pre-operative'
            | 'post-operative'
            | 'partial-certification';
          ordinal: number;
          originalItem: string | null;
          /** @enum {string} */
          outcome: 'upheld' | 'overturned';
          quantity: number | null;
          rationale: string;
          rationaleConclusion: ('medically_necessary' | 'not_medically_necessary') | null;
          reasons?: {
            /** @enum {string} */
            direction: 'against' | 'for';
            primary: boolean;
            /** @enum {string} */
            topic:
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other';
          }[];
          refills: number | null;
          requestedItem: string;
          resolutions: {
            /** @enum {string} */
            field:
              'category' | 'substance' | 'drugClass' | 'bodyPart' | 'specialty' | 'state' | 'guideline' | 'diagnosis';
            /** @enum {string} */
            method: 'exact' | 'alias' | 'fuzzy';
            resolved: string;
            written: string;
          }[];
          reviewerBasis: {
            basedOnMtus: boolean | null;
            citations: {
              authority: string | null;
              /** @default [] */
              bodyParts: string[];
              chapter: string | null;
              document: string | null;
              edition: number | null;
              pages: string[];
              raw: string;
              regulation: string | null;
              section: string | null;
              sections: string[];
              url: string | null;
            }[];
            text: string;
          };
          secondaryCitations: {
            page: string | null;
            raw: string;
            year: number | null;
          }[];
          strength: string | null;
          subcategory: string | null;
          substance: string | null;
        }[];
        diagnoses: string[] | null;
        evidence: {
          [key: string]:
            | {
                end: number;
                page?: number;
                start: number;
              }
            | {
                end: number;
                page?: number;
                start: number;
              }[];
        };
        fingerprint: string;
        header: {
          applicationReceived: string | null;
          caseNumber: string | null;
          dateAssigned: string | null;
          dateOfInjury: string | null;
          decisionDate: string | null;
          priority: ('standard' | 'expedited') | null;
          urDenialDate: string | null;
        };
        injuredWorker: {
          age: number | null;
          sex: ('female' | 'male') | null;
        };
        /** @enum {string} */
        layout:
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown';
        notices: {
          detail: string;
          /** @enum {string} */
          kind:
            | 'dates_out_of_order'
            | 'counts_disagree'
            | 'citation_contradicts_itself'
            | 'citation_without_page'
            | 'misspelt'
            | 'unresolved'
            | 'layout_unknown'
            | 'copies_disagree'
            | 'text_repaired';
          pointer: string | null;
        }[];
        pageCount: number | null;
        reviewer: {
          licensedIn: string[];
          specialties: string[];
        };
        text: string;
        utilizationReview: {
          date: string | null;
          decision: ('denied' | 'modified') | null;
        };
      };
      /** @description The id of its document. */
      letterId: string;
      otherCopies: components['schemas']['OtherCopy'][];
      /** @description The revision of the parser that parsed it. */
      revision: number;
      /**
       * @description Whether figures include it: `counted`, or `copy` or `superseded`, which they exclude.
       * @enum {string}
       */
      standing: 'counted' | 'copy' | 'superseded';
    };
    LetterCounts: {
      /** @enum {string} */
      by: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout' | 'age' | 'sex';
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      groups: components['schemas']['LetterGroup'][];
      /** @description Number of groups omitted after the 1,000 largest. */
      groupsLeftOut: number;
      /** @description Whether a letter can be in several groups. */
      multiValued: boolean;
      population: components['schemas']['Population'];
      totals: {
        determinations: number;
        /** @description The mean; null if there are no letters. */
        determinationsPerLetter: number | null;
        /** @description Number of letters by their number of determinations that match the filter. */
        distribution: {
          determinations: number;
          letters: number;
        }[];
        letters: number;
        /** @description Items that the claims administrator had authorized in part, according to their heading. */
        partialCertification: {
          determinations: number;
          /** @description 95 % interval of the share, with letters as clusters. */
          interval: {
            high: number;
            low: number;
          } | null;
          /** @description Share of all determinations; null if there are none. */
          share: number | null;
        };
        /** @description Fewer than 20 determinations. */
        smallSample: boolean;
      };
    };
    LetterGroup: {
      determinations: number;
      /** @description The mean; null if there are no letters. */
      determinationsPerLetter: number | null;
      /** @description Number of letters by their number of determinations that match the filter. */
      distribution: {
        determinations: number;
        letters: number;
      }[];
      key: string | null;
      label: string;
      letters: number;
      /** @description Items that the claims administrator had authorized in part, according to their heading. */
      partialCertification: {
        determinations: number;
        /** @description 95 % interval of the share, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Share of all determinations; null if there are none. */
        share: number | null;
      };
      /** @description Fewer than 20 determinations. */
      smallSample: boolean;
    };
    ListedDetermination: {
      /** @description Authorities that the reviewer relied on, in alphabetical order. */
      authorities: string[];
      caseNumber: string | null;
      /** @enum {string} */
      caseOutcome: 'upheld' | 'overturned' | 'partly-overturned';
      category: string | null;
      decisionDate: string | null;
      disputedItem: string;
      drugClass: string | null;
      /**
       * @description What the excerpt shows.
       * @enum {string}
       */
      excerptOf: 'reason' | 'rationale';
      /** @description The flags, each with the words that it is based on. */
      flagDetails: components['schemas']['FlagDetails'][];
      /** @description Kinds of the flags of the item. */
      flags: (
        | 'outcome_conflicts_with_rationale'
        | 'rationale_contradicts_summary'
        | 'rationale_contradicts_dates'
        | 'rationale_contradicts_itself'
        | 'body_part_mismatch'
        | 'criteria_of_another_treatment'
        | 'guideline_misapplied'
      )[];
      /** @enum {string} */
      headingFamily:
        | 'plain'
        | 'associated-surgical-service'
        | 'retrospective'
        | 'pre-operative'
        | 'post-operative'
        | 'partial-certification';
      letterId: string;
      /** @description From 1, in the letter's order. */
      ordinal: number;
      /** @enum {string} */
      outcome: 'upheld' | 'overturned';
      /** @description The sentences that state the reason of the filter `reason`; without that filter the primary reason, or else the first one; the beginning of the rationale if no reason was read. Ends with … if it is cut. */
      rationaleExcerpt: string;
      /** @description The reviewer's reasons, in the order of the letter. */
      reasons: {
        /** @enum {string} */
        direction: 'against' | 'for';
        primary: boolean;
        /** @enum {string} */
        topic:
          | 'findings'
          | 'indication'
          | 'prior-treatment'
          | 'benefit'
          | 'amount'
          | 'duration'
          | 'guideline-position'
          | 'monitoring'
          | 'plan'
          | 'request-detail'
          | 'repetition'
          | 'linked-treatment'
          | 'alternative'
          | 'safety'
          | 'scope'
          | 'records'
          | 'other';
      }[];
      requestedItem: string;
      /** @description The reviewer's, as the letter names them. */
      specialties: string[];
      subcategory: string | null;
      substance: string | null;
    };
    MarkedText: {
      /** @description The matches in `text`: half-open ranges in UTF-16 code units, in order. */
      marks: {
        end: number;
        start: number;
      }[];
      text: string;
    };
    Misread: {
      contactGiven: boolean;
      documentId: string;
      expected: string | null;
      misreadId: string;
      pointer: string;
      /** Format: date-time */
      reportedAt: string;
      /** @description The revision of the parser that had parsed the letter. */
      revision: number;
      shown: string | null;
      wrong: string;
    };
    MisreadReport: {
      /** @description How the reader can be contacted. Stored, and never returned. */
      contact?: string;
      documentId: string;
      /** @description What it should be. */
      expected?: string;
      /** @description JSON pointer of the field, as `evidence` names it; empty for the letter as a whole. */
      pointer: string;
      /** @description The value as it was displayed. */
      shown?: string;
      /** @description What is wrong with it. */
      wrong: string;
    };
    Misreads: {
      misreads: components['schemas']['Misread'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
    };
    OtherCopy: {
      /** @enum {string} */
      caseOutcome: 'upheld' | 'overturned' | 'partly-overturned';
      decisionDate: string | null;
      determinations: number;
      letterId: string;
      /** Format: date-time */
      receivedAt: string;
      /** @enum {string} */
      standing: 'counted' | 'copy' | 'superseded';
    };
    OutcomeGroup: {
      /** @description 95 % interval of the overturn rate, with letters as clusters. */
      interval: {
        high: number;
        low: number;
      } | null;
      /** @description The value to filter by, under the name of the dimension; null for the group without a value (`none` in filters). */
      key: string | null;
      /** @description The name of the group for display. */
      label: string;
      /** @description Letters that the determinations belong to. */
      letters: number;
      /** @description Determinations that found the treatment medically necessary. */
      overturned: number;
      /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
      overturnRate: number | null;
      /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
      smallSample: boolean;
      /** @description Determinations. */
      total: number;
      /** @description Determinations that uphold the utilization review's denial. */
      upheld: number;
    };
    Outcomes: {
      /** @enum {string} */
      by:
        | 'category'
        | 'subcategory'
        | 'drugClass'
        | 'substance'
        | 'treatment'
        | 'bodyPart'
        | 'strength'
        | 'quantity'
        | 'side'
        | 'frequency'
        | 'duration'
        | 'sessions'
        | 'authority'
        | 'administratorAuthority'
        | 'guidelineDocument'
        | 'guidelineSection'
        | 'outcome'
        | 'headingFamily'
        | 'flag'
        | 'flagGrade'
        | 'reason'
        | 'primaryReason'
        | 'year'
        | 'quarter'
        | 'month'
        | 'specialty'
        | 'licensingState'
        | 'caseOutcome'
        | 'layout'
        | 'age'
        | 'sex';
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      groups: components['schemas']['OutcomeGroup'][];
      /** @description Number of groups omitted after the 1,000 largest. */
      groupsLeftOut: number;
      /** @description Whether a determination can be in several groups: it is counted once in each, so the groups can add up to more than the total. */
      multiValued: boolean;
      population: components['schemas']['OutcomesPopulation'];
      /** @description Every determination that matches the filter, counted once. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      };
    };
    OutcomesPopulation: {
      interval: {
        /** @enum {number} */
        level: 0.95;
        /**
         * @description Wilson interval on the number of determinations divided by the design effect of letters as clusters.
         * @enum {string}
         */
        method: 'wilson-on-effective-size';
      };
      /** @description What is excluded from all figures, and why. */
      notCounted: {
        /** @description Matches the filter and is a copy of a counted letter. */
        copies: {
          determinations: number;
          letters: number;
        };
        /** @description All documents that could not be parsed so far. */
        failedDocuments: number;
        /** @description All documents that are not a readable IMR letter. */
        rejectedDocuments: number;
        /** @description Matches the filter, and another version of the case is counted. */
        superseded: {
          determinations: number;
          letters: number;
        };
      };
      /** @description The period of the figures. */
      period: {
        /**
         * @description Years and periods refer to the date of the decision.
         * @enum {string}
         */
        date: 'decisionDate';
        from: string | null;
        to: string | null;
        /** @description Matches the filter apart from its dates, in letters without a decision date. */
        undated: {
          determinations: number;
          /** @description Whether the figures include them. */
          included: boolean;
          letters: number;
        };
      };
      /**
       * @description Determinations.
       * @enum {number}
       */
      smallSampleBelow: 20;
      /** @description The group without a value for `by`, whose key is null. */
      withoutValue: {
        determinations: number;
        letters: number;
      };
    };
    Pipeline: {
      dataVersion: number;
      /** @description Number of processed documents by state. */
      documents: {
        failed: number;
        parsed: number;
        rejected: number;
        removed: number;
      };
      /** @description The letters that were indexed last, newest first. */
      lastLetters: components['schemas']['LastLetter'][];
      queues: components['schemas']['QueueStatus'][];
      /** @description Reasons for which documents were rejected or failed, the most frequent first. */
      reasons: {
        code: string;
        documents: number;
        /** @enum {string} */
        state: 'parsed' | 'rejected' | 'failed' | 'removed';
      }[];
    };
    Population: {
      interval: {
        /** @enum {number} */
        level: 0.95;
        /**
         * @description Wilson interval on the number of determinations divided by the design effect of letters as clusters.
         * @enum {string}
         */
        method: 'wilson-on-effective-size';
      };
      /** @description What is excluded from all figures, and why. */
      notCounted: {
        /** @description Matches the filter and is a copy of a counted letter. */
        copies: {
          determinations: number;
          letters: number;
        };
        /** @description All documents that could not be parsed so far. */
        failedDocuments: number;
        /** @description All documents that are not a readable IMR letter. */
        rejectedDocuments: number;
        /** @description Matches the filter, and another version of the case is counted. */
        superseded: {
          determinations: number;
          letters: number;
        };
      };
      /** @description The period of the figures. */
      period: {
        /**
         * @description Years and periods refer to the date of the decision.
         * @enum {string}
         */
        date: 'decisionDate';
        from: string | null;
        to: string | null;
        /** @description Matches the filter apart from its dates, in letters without a decision date. */
        undated: {
          determinations: number;
          /** @description Whether the figures include them. */
          included: boolean;
          letters: number;
        };
      };
      /**
       * @description Determinations.
       * @enum {number}
       */
      smallSampleBelow: 20;
    };
    Precedent: {
      determination: components['schemas']['ListedDetermination'];
      matched: {
        /** @description Amounts and body parts of the request that the item states as well. */
        terms: components['schemas']['RequestTerm'][];
        /** @description How near the treatment is: the same, or of the same class or subcategory; null if the request names none. Others are no precedents. */
        treatment: ('same' | 'related') | null;
        /** @description Words of the request that are in item, rationale or case summary. */
        words: string[];
      };
      /** @description Snippets of the reviewer's reasons around the words of the request. */
      reasons: components['schemas']['MarkedText'];
      /** @description Similarity: the weighted mean of what the request states: treatment 10, body parts 5, words 4, amounts 3, time since injury 1, post-operative 1. */
      score: number;
    };
    Precedents: {
      dataVersion: number;
      /** @description Highest score first. */
      precedents: components['schemas']['Precedent'][];
      /** @description How often each reason is given in the similar determinations, by outcome. Not causal. */
      reasons: components['schemas']['ReasonFigures'][];
      /** @description The outcomes of all determinations on treatments of the same class or subcategory, or else of the same category. */
      relatedTreatments: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      } | null;
      /** @description How the request was understood. */
      request: {
        /** @description As the request states it. */
        daysSinceInjury: number | null;
        postOperative: boolean;
        terms: components['schemas']['RequestTerm'][];
        /** @description The words of the request. */
        text: string;
        /** @description The words that were searched for: the rarest, which carry most information. */
        words: string[];
      };
      /** @description The outcomes of all determinations on the same treatment; null if the request names none. */
      sameTreatment: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      } | null;
      /** @description The outcomes of all similar determinations. A description of past cases, not a forecast. */
      similar: {
        /** @description Whether more determinations match than were compared, which are the newest thousands. */
        bounded: boolean;
        /** @description The lowest score of a similar determination: 0.75 of the highest. */
        cutoff: number;
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      };
    };
    ProblemDetails: {
      code: string;
      detail: string;
      instance?: string;
      remedy: string;
      status: number;
      title: string;
      type: string;
    };
    PublishedRates: {
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      population: components['schemas']['Population'];
      years: components['schemas']['PublishedYear'][];
    };
    PublishedYear: {
      /** @description Whether the interval contains the published share; null if either is missing. */
      holds: boolean | null;
      /** @description Figures of the stored letters. */
      ours: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      };
      /** @description As DWC published it; null if no publication was found. */
      publishedUpheldShare: number | null;
      /** @description 95 % interval of `upheldShare`, with letters as clusters. */
      upheldInterval: {
        high: number;
        low: number;
      } | null;
      /** @description `upheld` divided by `total` of the stored letters; null if there are none. */
      upheldShare: number | null;
      year: number;
    };
    QueueStatus: {
      /** @description The service that processes them. */
      consumer: string;
      /** @description Null while Redis does not respond. A job carries up to 50 documents. */
      jobs: {
        /** @description In progress. */
        active: number;
        /** @description Will be retried later. */
        delayed: number;
        /** @description Dead letters, which are not retried automatically. */
        failed: number;
        waiting: number;
      } | null;
      name: string;
      /** @description When the oldest waiting job was created; null if none waits or Redis does not respond. */
      oldestWaitingSince: string | null;
      /** @description The service that adds jobs. */
      producer: string;
      /** @description Number of connected workers; null while Redis does not respond. */
      workers: number | null;
    };
    Quote: {
      after: string;
      before: string;
      /** @description Page of a PDF, from 1. */
      page: number | null;
      /** @description Cut in the middle if long. */
      words: string;
    };
    ReasonAccuracy: {
      /** @description Labelled reasons of the topic in the letters measured. */
      labels: number;
      /** @description Share of the reasons read that are labelled; null if none was read. */
      precision: number | null;
      /** @description Share of the labelled reasons that are read; null without labels. */
      recall: number | null;
    };
    ReasonFigures: {
      /** @description How well the parser reads the topic, measured on labelled letters. */
      accuracy: components['schemas']['ReasonAccuracy'];
      /** @enum {string} */
      direction: 'against' | 'for';
      /** @description Value of the filters `reason` and `primaryReason`. */
      key: string;
      label: string;
      overturned: components['schemas']['ReasonShare'];
      /** @enum {string} */
      topic:
        | 'findings'
        | 'indication'
        | 'prior-treatment'
        | 'benefit'
        | 'amount'
        | 'duration'
        | 'guideline-position'
        | 'monitoring'
        | 'plan'
        | 'request-detail'
        | 'repetition'
        | 'linked-treatment'
        | 'alternative'
        | 'safety'
        | 'scope'
        | 'records'
        | 'other';
      upheld: components['schemas']['ReasonShare'];
    };
    Reasons: {
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      /** @description Filters of the query that have no effect here: figures are given for either outcome. */
      ignoredFilters: ('outcome' | 'caseOutcome' | 'not.outcome' | 'not.caseOutcome')[];
      /** @description Determinations that overturn the denial. */
      overturned: {
        determinations: number;
        letters: number;
      };
      population: components['schemas']['Population'];
      reasons: components['schemas']['ReasonFigures'][];
      /** @description Determinations that uphold the denial. */
      upheld: {
        determinations: number;
        letters: number;
      };
    };
    ReasonShare: {
      /** @description Determinations of the outcome in which the reason is given. */
      determinations: number;
      /** @description 95 % interval of the share, with letters as clusters. */
      interval: {
        high: number;
        low: number;
      } | null;
      /** @description Their share of all determinations of the outcome; null if there are none, or for a topic with fewer than ten labels. */
      share: number | null;
      /** @description Fewer than 20 determinations of the outcome. */
      smallSample: boolean;
    };
    RemovedDocument: {
      documentId: string;
      /** @constant */
      state: 'removed';
    };
    Reparse: {
      enqueued: number;
      missing: number;
    };
    ReparseDocuments: {
      documentIds: string[];
    };
    RequestTerm: {
      /** @enum {string} */
      kind:
        | 'drug'
        | 'drugClass'
        | 'treatment'
        | 'bodyPart'
        | 'strength'
        | 'quantity'
        | 'frequency'
        | 'duration'
        | 'caseNumber'
        | 'decisionDate';
      /** @description The meaning, for a person. */
      label: string;
      /**
       * @description `subject`: what is requested, its amounts and body parts. `context`: other treatments that are named.
       * @enum {string}
       */
      role: 'subject' | 'context';
      /** @description The words of the request. */
      written: string;
    };
    Retried: {
      /** @description Number of failures that were enqueued again. */
      retried: number;
    };
    SearchAnswer: {
      dataVersion: number;
      /** @description The ranked determinations, counted by dimensions that can be filtered by. */
      facets: components['schemas']['SearchFacet'][];
      /** @description The letter, if the query is the id of its document or its case number, and nothing else. */
      letter: {
        letterId: string;
      } | null;
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
      /** @description With `in`: how many determinations have the words in each part, among those with the words in any. */
      parts: {
        item: number;
        letter: number;
        rationale: number;
        summary: number;
      } | null;
      /** @description The population of results, facets and totals. */
      ranked: {
        /** @description Whether all matches were ranked. If not, only the newest decisions of the filter were searched; add a word or a filter. */
        complete: boolean;
        /** @description Number of determinations that match; null if there are more than 50000, which are not counted. */
        of: number | null;
        /** @description Number of determinations that were ranked. */
        rows: number;
      };
      /** @description Highest rank first. */
      results: components['schemas']['SearchResult'][];
      /** @description The ranked determinations, by outcome. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      };
      /** @description How the query was understood. */
      understood: components['schemas']['UnderstoodQuery'];
    };
    SearchFacet: {
      /** @enum {string} */
      by: 'category' | 'drugClass' | 'outcome' | 'caseOutcome' | 'year' | 'authority';
      groups: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        key: string | null;
        label: string;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      }[];
      groupsLeftOut: number;
    };
    SearchResult: {
      determination: components['schemas']['ListedDetermination'];
      /** @description The matches: plain text and ranges in it, without markup. */
      found: {
        /** @description Snippets of the letter's case summary; null if it has none. */
        caseSummary: components['schemas']['MarkedText'] | null;
        /** @description The whole disputed item. */
        item: components['schemas']['MarkedText'];
        /** @description Snippets of the rationale around the matches, separated by ` … `. */
        rationale: components['schemas']['MarkedText'];
      };
      /** @description How well it matches; comparable within one search only. */
      rank: number;
    };
    Session: {
      /** @description After the end of a session: where the browser ends its session at the provider; null if nowhere. */
      logoutUrl: string | null;
      /** @description The name of the key or person; null without a session. */
      name: string | null;
      /** @description Whether requests need a key or a login. */
      required: boolean;
      roles: ('reader' | 'submitter' | 'operator')[];
      /** @description How a browser can sign in. */
      signIn: ('provider' | 'key')[];
    };
    Span: {
      /** @description Quartiles and mean; null without letters. */
      days: {
        lower: number;
        mean: number;
        median: number;
        upper: number;
      } | null;
      /** @enum {string} */
      from: 'injury' | 'urDenial' | 'applicationReceived' | 'assigned' | 'decision';
      /** @description Letters whose header names both dates, in their order: the population of the figures. */
      letters: number;
      /** @description Letters whose dates are in the wrong order, by an error of the letter or the parser; they are excluded. */
      outOfOrder: number;
      /** @description Fewer than 20 letters. */
      smallSample: boolean;
      /** @enum {string} */
      to: 'injury' | 'urDenial' | 'applicationReceived' | 'assigned' | 'decision';
      /** @description Letters whose header lacks one of the dates. */
      withoutDates: number;
    };
    SpanGroup: {
      key: string | null;
      label: string;
      letters: number;
      spans: components['schemas']['Span'][];
    };
    Suggestions: {
      dataVersion: number;
      /** @description What begins with the words first, then by number of determinations. */
      suggestions: {
        /** @description Counted determinations that have it. */
        determinations: number;
        /**
         * @description The filter to use.
         * @enum {string}
         */
        field:
          | 'substance'
          | 'drugClass'
          | 'treatment'
          | 'subcategory'
          | 'category'
          | 'bodyPart'
          | 'guidelineSection'
          | 'caseNumber';
        /** @description For a person; a brand is named with its substance. */
        label: string;
        /** @description The value of the filter. */
        value: string;
      }[];
    };
    Sweep: {
      enqueued: number;
      looked: number;
      removed: number;
    };
    TwoWay: {
      by: {
        /** @enum {string} */
        columns:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @enum {string} */
        rows:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
      };
      /** @description The cells that are not empty, row by row. */
      cells: components['schemas']['TwoWayCell'][];
      /** @description With figures over all rows. */
      columns: components['schemas']['OutcomeGroup'][];
      /** @description Number of columns that are not shown. */
      columnsLeftOut: number;
      /** @description The data version at which all figures were computed. */
      dataVersion: number;
      population: components['schemas']['Population'];
      /** @description With figures over all columns. */
      rows: components['schemas']['OutcomeGroup'][];
      /** @description Number of rows that are not shown. */
      rowsLeftOut: number;
      /** @description Every determination that matches the filter, counted once. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations belong to. */
        letters: number;
        /** @description Determinations that found the treatment medically necessary. */
        overturned: number;
        /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations that uphold the utilization review's denial. */
        upheld: number;
      };
    };
    TwoWayCell: {
      /** @description Index of its column in `columns`. */
      column: number;
      /** @description 95 % interval of the overturn rate, with letters as clusters. */
      interval: {
        high: number;
        low: number;
      } | null;
      /** @description Letters that the determinations belong to. */
      letters: number;
      /** @description Determinations that found the treatment medically necessary. */
      overturned: number;
      /** @description `overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome. */
      overturnRate: number | null;
      /** @description Index of its row in `rows`. */
      row: number;
      /** @description Fewer than 20 determinations: a rate should be shown with a warning. */
      smallSample: boolean;
      /** @description Determinations. */
      total: number;
      /** @description Determinations that uphold the utilization review's denial. */
      upheld: number;
    };
    UnderstoodQuery: {
      /** @description Words and phrases that must not occur. */
      excludedText: string[];
      /** @description Words without use for the search. */
      ignored: string[];
      /** @description What is searched in the item: sides, levels, and words that a term implies. */
      itemTexts: string[];
      /** @description What was given up because nothing matched all of it: the words of `text`, the amounts, those of `itemTexts`, or `meaning`: no determination has what the query names, and its words were searched. */
      relaxed: ('text' | 'amounts' | 'item' | 'meaning')[];
      /** @description What the query names of a request, in its order. */
      terms: {
        /** @description Whether the spelling of a word was corrected. */
        corrected: boolean;
        /** @description Counted determinations that it matches by itself, under the same filters; null after ten terms. */
        determinations: number | null;
        /** @description Whether determinations that have it are left out. */
        excluded: boolean;
        /** @enum {string} */
        kind:
          | 'drug'
          | 'drugClass'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'frequency'
          | 'duration'
          | 'caseNumber'
          | 'decisionDate';
        /** @description The meaning, for a person. */
        label: string;
        /** @description A wider meaning: the class, subcategory or category. Null if there is none. */
        wider: {
          determinations: number;
          /** @enum {string} */
          field: 'drugClass' | 'subcategory' | 'category';
          label: string;
          /** @description The values to filter by. */
          values: string[];
        } | null;
        /** @description The words of the query. Without them, the search is wider. */
        written: string;
      }[];
      /** @description The words that are searched in item, rationale and case summary; null if none is left. */
      text: string | null;
    };
    UploadResponse: {
      /** @description SHA-256 of the document; its id in all requests. */
      documentId: string;
      /**
       * @description `accepted`: stored now. `known`: the same bytes were stored before.
       * @enum {string}
       */
      status: 'accepted' | 'known';
      /**
       * Format: uri
       * @description URL of the state of the document.
       */
      statusUrl: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The process serves requests. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
      /** @description `not_live`: The worker of this service makes no progress. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All dependencies are available. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
      /** @description `not_ready`: A dependency of this service is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listEntries: {
    parameters: {
      query?: {
        /** @description Action. If repeated, any of the values matches. */
        action?: (
          | 'sign-in'
          | 'upload'
          | 'retry'
          | 'removal'
          | 'sweep'
          | 'reparse'
          | 'export'
          | 'archive'
          | 'original'
          | 'key-created'
          | 'key-revoked'
        )[];
        /** @description Id of the actor: of a key, `oidc:…` or `address:…`. */
        actor?: string;
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Only entries about this document. */
        documentId?: string;
        /** @description Maximum number of rows on a page. */
        limit?: number;
        /** @description Only entries at this time or later. */
        since?: string;
        /** @description Only entries before this time. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEntries'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listDeterminations: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Maximum number of rows on a page. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description The date that the list is sorted by; with `-`, the latest first. Keep it when following `next`. */
        sort?: '-decided' | 'decided' | '-received' | 'received' | '-injured' | 'injured';
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Determinations'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listDocuments: {
    parameters: {
      query?: {
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Maximum number of rows on a page. */
        limit?: number;
        /** @description Code of the reason. If repeated, any of the values matches. */
        reason?: string[];
        /** @description State. If repeated, any of the values matches. */
        state?: ('parsed' | 'rejected' | 'failed' | 'removed')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Documents'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  sendDocument: {
    parameters: {
      query?: {
        /** @description Name of the document. Default: the file name of Content-Disposition, or `unnamed`. */
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/pdf': string;
        'text/plain': string;
      };
    };
    responses: {
      /** @description Stored before: these bytes were already accepted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadResponse'];
        };
      };
      /** @description Stored. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadResponse'];
        };
      };
      /** @description `invalid_request`: The request is invalid. `empty_document`: The document is empty. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_removed`: This document was removed on request. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_waiting`: Too many documents are waiting to be parsed. `raw_store_unavailable`: The raw store is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  readDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_unknown`: There is no document with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  removeDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemovedDocument'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `keys_required`: This operation needs access keys. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_unknown`: There is no document with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `indexer_unavailable`: The indexer is unavailable. `raw_store_unavailable`: The raw store is unavailable. `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  downloadDocument: {
    parameters: {
      query?: {
        /** @description `file`: as an attachment; `page`: inline, for PDFs only and in pages of this origin only. */
        as?: 'file' | 'page';
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'text/plain': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_unknown`: There is no document with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_removed`: This document was removed on request. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `raw_store_unavailable`: The raw store is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  downloadDocuments: {
    parameters: {
      query?: {
        /** @description Code of the reason. If repeated, any of the values matches. */
        reason?: string[];
        /** @description State. If repeated, any of the values matches. */
        state?: ('parsed' | 'rejected' | 'failed' | 'removed')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The archive. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. `too_many_exports`: Too many exports are in progress. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  sendDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-ndjson': string;
        'multipart/form-data': string;
      };
    };
    responses: {
      /** @description One result per document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `batch_too_large`: The batch is too large. `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_waiting`: Too many documents are waiting to be parsed. `raw_store_unavailable`: The raw store is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  exportCsv: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Whether the file begins with a byte order mark, by which Excel recognises UTF-8. */
        bom?: 'true' | 'false';
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description The columns, in this order, separated by commas; all by default. */
        columns?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description CSV (RFC 4180, UTF-8) with a header row; text that a spreadsheet would run as a formula is escaped. */
      200: {
        headers: {
          /** @description The data version at which they were selected. */
          'Rationale-Data-Version'?: string;
          /** @description The filter, as a query string. */
          'Rationale-Filter'?: string;
          /** @description Number of determinations that the filter selects, at the data version. */
          'Rationale-Rows'?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_exports`: Too many exports are in progress. `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  exportNdjson: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description The columns, in this order, separated by commas; all by default. */
        columns?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One JSON object per line. */
      200: {
        headers: {
          /** @description The data version at which they were selected. */
          'Rationale-Data-Version'?: string;
          /** @description The filter, as a query string. */
          'Rationale-Filter'?: string;
          /** @description Number of determinations that the filter selects, at the data version. */
          'Rationale-Rows'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_exports`: Too many exports are in progress. `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  exportOutcomes: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description The dimension by which determinations are grouped. */
        by:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Outcomes of determinations by group, as CSV */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  exportReasons: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Reasons given in upheld and in overturned determinations, as CSV */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  exportTwoWay: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description The dimension of the columns, such as `authority`. The same as `rows` counts pairs of values, such as two reasons of one determination. */
        columns:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description The dimension of the rows, such as `administratorAuthority`. */
        rows:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Outcomes of determinations by two dimensions, as CSV */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listFailures: {
    parameters: {
      query?: {
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Maximum number of rows on a page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Failures'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  retryFailure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        failureId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Enqueued again. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Retried'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `failure_unknown`: There is no failure with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  retryFailures: {
    parameters: {
      query?: {
        /** @description `failed`: documents and dead letters. `rejected`: documents, which a newer parser may parse. */
        state?: 'failed' | 'rejected';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Enqueued again. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Retried'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listKeyUses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyUses'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  readLetter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Letter'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `letter_unknown`: There is no letter with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listMisreads: {
    parameters: {
      query?: {
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Only misreads of this document. */
        documentId?: string;
        /** @description Maximum number of rows on a page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Misreads'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  reportMisread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MisreadReport'];
      };
    };
    responses: {
      /** @description The stored misread. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Misread'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `letter_unknown`: There is no letter with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_misreads`: The maximum number of misread reports is reached. `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  readPipeline: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Pipeline'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  watchPipeline: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A stream that does not end. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_clients`: Too many clients are connected to this stream. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  findPrecedents: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Instead of `q`: a stored determination, as `LETTER_ID/ORDINAL`. Its own letter is left out. */
        like?: string;
        /** @description Maximum number of precedents. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A request in free words: the treatment first, then the diagnosis, what was tried, the time since injury. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Precedents'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `letter_unknown`: There is no letter with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  reparseDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Documents of a lower parser revision. */
          below: number;
        };
      };
    };
    responses: {
      /** @description Enqueued. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reparse'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `keys_required`: This operation needs access keys. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `busy`: The same operation is already in progress. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `indexer_unavailable`: The indexer is unavailable. `raw_store_unavailable`: The raw store is unavailable. `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  listReparseDocuments: {
    parameters: {
      query: {
        /** @description The last id of the page before. */
        after?: string;
        below: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReparseDocuments'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `keys_required`: This operation needs access keys. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `indexer_unavailable`: The indexer is unavailable. `raw_store_unavailable`: The raw store is unavailable. `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  search: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Where the page begins: `next` of the previous page. */
        cursor?: string;
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Where the words are searched, as words and not by their meaning. By default, what they name of a request is matched by the fields of the determination, and other words are searched everywhere. */
        in?: 'item' | 'rationale' | 'summary' | 'letter';
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Maximum number of results on a page. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchAnswer'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  readSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          key: string;
        };
      };
    };
    responses: {
      /** @description Signed in; the cookie is set. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  finishLogin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Redirected. */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_found`: There is no resource at this path. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  startLogin: {
    parameters: {
      query?: {
        /** @description The path of the page to return to. */
        return?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Redirected. */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_found`: There is no resource at this path. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  countDays: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description The dimension by which letters are grouped, such as `year`; omitted, all letters are one group. */
        by?: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout' | 'age' | 'sex';
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Days'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  countLetters: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description The dimension by which letters are grouped, such as `quarter`. */
        by: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout' | 'age' | 'sex';
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterCounts'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  countOutcomes: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description The dimension by which determinations are grouped. */
        by:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Outcomes'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  comparePublishedRates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedRates'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  countReasons: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reasons'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  countTwoWay: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. If repeated, any of the values matches. */
        administratorAuthority?: string[];
        /** @description The injured worker's age in years; `none`. If repeated, any of the values matches. */
        age?: ('none' | string)[];
        /** @description Highest age in years. Excludes letters without one. */
        ageMax?: number;
        /** @description Lowest age in years. Excludes letters without one. */
        ageMin?: number;
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. If repeated, any of the values matches. */
        authority?: string[];
        /** @description Body part that the item names, such as `lumbar-spine`; `none`. If repeated, any of the values matches. */
        bodyPart?: string[];
        /** @description Case number, such as `CM16-0123456`. If repeated, any of the values matches. */
        caseNumber?: string[];
        /** @description The case outcome of the letter. If repeated, any of the values matches. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. If repeated, any of the values matches. */
        category?: string[];
        /** @description The dimension of the columns, such as `authority`. The same as `rows` counts pairs of values, such as two reasons of one determination. */
        columns:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Most days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMax?: number;
        /** @description Fewest days from the injury to the decision. Excludes letters without either date. */
        daysSinceInjuryMin?: number;
        /** @description First decision date. Excludes undated letters. */
        decidedFrom?: string;
        /** @description Last decision date. Excludes undated letters. */
        decidedTo?: string;
        /** @description Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list. If repeated, any of the values matches. */
        diagnosis?: string[];
        /** @description Drug class, such as `opioids`; `none`. If repeated, any of the values matches. */
        drugClass?: string[];
        /** @description Requested weeks, such as `6`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        duration?: ('none' | string)[];
        /** @description Highest number of weeks. Excludes items without one. */
        durationMax?: number;
        /** @description Lowest number of weeks, as in `duration`. Excludes items without one. */
        durationMin?: number;
        /** @description Kind of a flag of the item; `none`. If repeated, any of the values matches. */
        flag?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Grade of a flag of the item; `none`. If repeated, any of the values matches. */
        flagGrade?: ('none' | ('clear' | 'arguable'))[];
        /** @description Requested visits per week, such as `2`; of a range the upper bound; `none`. If repeated, any of the values matches. */
        frequency?: ('none' | string)[];
        /** @description Highest number of visits per week. Excludes items without one. */
        frequencyMax?: number;
        /** @description Lowest number of visits per week, as in `frequency`. Excludes items without one. */
        frequencyMin?: number;
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. If repeated, any of the values matches. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. If repeated, any of the values matches. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. If repeated, any of the values matches. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all. */
        ingredients?: string[];
        /** @description First date of injury. Excludes letters without one. */
        injuredFrom?: string;
        /** @description Last date of injury. Excludes letters without one. */
        injuredTo?: string;
        /** @description Layout of the letter. If repeated, any of the values matches. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. If repeated, any of the values matches. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. If repeated, any of the values matches. */
        month?: ('none' | string)[];
        /** @description Excludes what `administratorAuthority` with the same values selects. */
        'not.administratorAuthority'?: string[];
        /** @description Excludes what `age` with the same values selects. */
        'not.age'?: ('none' | string)[];
        /** @description Excludes what `authority` with the same values selects. */
        'not.authority'?: string[];
        /** @description Excludes what `bodyPart` with the same values selects. */
        'not.bodyPart'?: string[];
        /** @description Excludes what `caseOutcome` with the same values selects. */
        'not.caseOutcome'?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Excludes what `category` with the same values selects. */
        'not.category'?: string[];
        /** @description Excludes what `drugClass` with the same values selects. */
        'not.drugClass'?: string[];
        /** @description Excludes what `duration` with the same values selects. */
        'not.duration'?: ('none' | string)[];
        /** @description Excludes what `flag` with the same values selects. */
        'not.flag'?: (
          | 'none'
          | (
              | 'outcome_conflicts_with_rationale'
              | 'rationale_contradicts_summary'
              | 'rationale_contradicts_dates'
              | 'rationale_contradicts_itself'
              | 'body_part_mismatch'
              | 'criteria_of_another_treatment'
              | 'guideline_misapplied'
            )
        )[];
        /** @description Excludes what `flagGrade` with the same values selects. */
        'not.flagGrade'?: ('none' | ('clear' | 'arguable'))[];
        /** @description Excludes what `frequency` with the same values selects. */
        'not.frequency'?: ('none' | string)[];
        /** @description Excludes what `guidelineDocument` with the same values selects. */
        'not.guidelineDocument'?: string[];
        /** @description Excludes what `guidelineSection` with the same values selects. */
        'not.guidelineSection'?: string[];
        /** @description Excludes what `headingFamily` with the same values selects. */
        'not.headingFamily'?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Excludes what `layout` with the same values selects. */
        'not.layout'?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description Excludes what `licensingState` with the same values selects. */
        'not.licensingState'?: string[];
        /** @description Excludes what `month` with the same values selects. */
        'not.month'?: ('none' | string)[];
        /** @description Excludes what `outcome` with the same values selects. */
        'not.outcome'?: ('upheld' | 'overturned')[];
        /** @description Excludes what `primaryReason` with the same values selects. */
        'not.primaryReason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `quantity` with the same values selects. */
        'not.quantity'?: string[];
        /** @description Excludes what `quarter` with the same values selects. */
        'not.quarter'?: ('none' | string)[];
        /** @description Excludes what `reason` with the same values selects. */
        'not.reason'?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description Excludes what `sessions` with the same values selects. */
        'not.sessions'?: ('none' | string)[];
        /** @description Excludes what `sex` with the same values selects. */
        'not.sex'?: ('none' | 'female' | 'male')[];
        /** @description Excludes what `side` with the same values selects. */
        'not.side'?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Excludes what `specialty` with the same values selects. */
        'not.specialty'?: string[];
        /** @description Excludes what `strength` with the same values selects. */
        'not.strength'?: string[];
        /** @description Excludes what `subcategory` with the same values selects. */
        'not.subcategory'?: string[];
        /** @description Excludes what `substance` with the same values selects. */
        'not.substance'?: string[];
        /** @description Excludes what `treatment` with the same values selects. */
        'not.treatment'?: string[];
        /** @description Excludes what `year` with the same values selects. */
        'not.year'?: ('none' | string)[];
        /** @description How the item was decided. If repeated, any of the values matches. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Reason on which the decision turns, as in `reason`; `none`. If repeated, any of the values matches. */
        primaryReason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words. */
        q?: string;
        /** @description Requested count of tablets, sessions or devices, such as `120`; `none`. If repeated, any of the values matches. */
        quantity?: string[];
        /** @description Highest requested count. Excludes items without one. */
        quantityMax?: number;
        /** @description Lowest requested count, as in `quantity`. Excludes items without one. */
        quantityMin?: number;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. If repeated, any of the values matches. */
        quarter?: ('none' | string)[];
        /** @description Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`. If repeated, any of the values matches. */
        reason?: (
          | 'none'
          | (
              | 'findings'
              | 'indication'
              | 'prior-treatment'
              | 'benefit'
              | 'amount'
              | 'duration'
              | 'guideline-position'
              | 'monitoring'
              | 'plan'
              | 'request-detail'
              | 'repetition'
              | 'linked-treatment'
              | 'alternative'
              | 'safety'
              | 'scope'
              | 'records'
              | 'other'
            )
          | string
        )[];
        /** @description First date on which the application was received. Excludes letters without one. */
        receivedFrom?: string;
        /** @description Last date on which the application was received. Excludes letters without one. */
        receivedTo?: string;
        /** @description The dimension of the rows, such as `administratorAuthority`. */
        rows:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'treatment'
          | 'bodyPart'
          | 'strength'
          | 'quantity'
          | 'side'
          | 'frequency'
          | 'duration'
          | 'sessions'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'flagGrade'
          | 'reason'
          | 'primaryReason'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout'
          | 'age'
          | 'sex';
        /** @description Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`. If repeated, any of the values matches. */
        sessions?: ('none' | string)[];
        /** @description Highest number of sessions. Excludes items without one. */
        sessionsMax?: number;
        /** @description Lowest number of sessions, as in `sessions`. Excludes items without one. */
        sessionsMin?: number;
        /** @description The injured worker's sex; `none`. If repeated, any of the values matches. */
        sex?: ('none' | 'female' | 'male')[];
        /** @description Side of the body that the item names; `none`. If repeated, any of the values matches. */
        side?: ('none' | 'left' | 'right' | 'bilateral')[];
        /** @description Reviewer's specialty as the letter names it; `none`. If repeated, any of the values matches. */
        specialty?: string[];
        /** @description Strength of the drug, such as `10/325 mg`; `none`. If repeated, any of the values matches. */
        strength?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. If repeated, any of the values matches. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. If repeated, any of the values matches. */
        substance?: string[];
        /** @description Term of a treatment that the item names, such as `tens unit`; `none`. If repeated, any of the values matches. */
        treatment?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. If repeated, any of the values matches. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TwoWay'];
        };
      };
      /** @description The client has this response already. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `question_too_slow`: The query exceeded its time limit. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  suggest: {
    parameters: {
      query: {
        /** @description Maximum number of suggestions. */
        limit?: number;
        /** @description The beginning of what a person writes: each word is the beginning of a word of the suggestion. */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Suggestions'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `facts_loading`: The figures are being loaded. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
  runSweep: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sweep is done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sweep'];
        };
      };
      /** @description `invalid_request`: The request is invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `not_authenticated`: The request has no valid key or login. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `role_missing`: A role for this route is missing. `keys_required`: This operation needs access keys. `cross_site_request`: The request comes from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `busy`: The same operation is already in progress. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `document_too_large`: The document is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `unsupported_media_type`: The media type is not supported. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `host_not_allowed`: The service is not reached under this host. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_requests`: Too many requests of this client. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `indexer_unavailable`: The indexer is unavailable. `raw_store_unavailable`: The raw store is unavailable. `queue_unavailable`: The queue is unavailable. `database_unavailable`: The database is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
    };
  };
}
