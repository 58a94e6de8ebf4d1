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
  '/v1/determinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counted determinations, newest decision first
     * @description The determinations that figures under the same filter are made of, in pages: follow `next`, or the `Link` header. Letters without a decision date come last.
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
     * Documents that ended, what ended last first
     * @description Such as the rejected and failed ones with their reasons, in pages: follow `next`.
     */
    get: operations['listDocuments'];
    put?: never;
    /**
     * Send one document
     * @description Handed on to ingest. The body is the document: an IMR letter as text or PDF. The answer comes once it is stored for good; it is read afterwards.
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
     * Where a document stands
     * @description Every document that was accepted ends as parsed, rejected or failed with its reason, or removed.
     */
    get: operations['readDocument'];
    put?: never;
    post?: never;
    delete?: never;
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
     * @description The bytes as they were sent, as a file to keep, or, for a PDF, to be shown.
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
     * @description The bytes as they were sent, what ended last first: the first 1000 of them, up to a gigabyte.
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
     * @description Handed on to ingest. Each document is answered for itself, in order. As NDJSON one `{"name", "text"}` a line, or as multipart/form-data one file a part.
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
     * Every determination that a filter shows, as CSV
     * @description Streamed, in the order of the list. docs/data-dictionary.md says what every column means. Which rows it holds is decided at its beginning; should one of them be read anew before it is written, it is left out and counted in the trailer `Rationale-Rows-Gone`.
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
     * Every determination that a filter shows, as NDJSON
     * @description Streamed, in the order of the list. docs/data-dictionary.md says what every column means. Which rows it holds is decided at its beginning; should one of them be read anew before it is written, it is left out and counted in the trailer `Rationale-Rows-Gone`.
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
  '/v1/failures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What failed and can be tried again
     * @description Dead letters of both queues, then documents that could not be read, in pages: follow `next`.
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
    /** Try a failure again, or a rejected document */
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
    /** Try everything that failed, or was rejected, again */
    post: operations['retryFailures'];
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
     * @description Everything that was read, where in the text it was read, and the other copies of the same letter.
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
     * What readers say was misread, the last note first
     * @description In pages: follow `next`.
     */
    get: operations['listMisreads'];
    put?: never;
    /**
     * Report that a field of a letter was misread
     * @description Keeps a note for the maintainers: which field, what is wrong, what it should be. It changes no letter and no figure.
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
     * What the pipeline is doing
     * @description Jobs by queue, documents by how they ended, why some were rejected or failed, and the last letters. How many hold letters may be some seconds old; `Cache-Control: no-cache` asks for now.
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
     * The same, live
     * @description Server-sent events: `pipeline` with what `GET /v1/pipeline` answers, at once and then each second in which it changed; `problem` with a problem while it cannot be told.
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
     * How requests like one in free words were decided, nearest first
     * @description By vocabulary (treatment, drug, drug class) and by words together, with what matched, how the similar ones ended, and the reasons that the reviewers gave. All filters narrow it.
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
  '/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Determinations by the words of item, rationale and case summary, best first
     * @description Words of the item weigh most, then those of the rationale, then those of the summary. All filters of statistics and lists narrow it. Facets count what was found.
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
     * @description How many letters and determinations each group has, how many determinations a letter (mean and distribution), and the share of items of which the claims administrator had authorized a part.
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
     * Our uphold rates by year beside those that DWC published
     * @description With the size of our sample, its interval, and whether that holds the published rate. Letters that somebody chose to send are no random sample.
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
  '/v1/statistics/two-way': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Outcomes of determinations by two dimensions
     * @description A table of any two dimensions: what the administrator relied on against what the reviewer relied on, categories against years. Each row, column and cell has its figures.
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
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
      by: ('year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout') | null;
      /** @description The state of the data that all of this was counted in. */
      dataVersion: number;
      groups: components['schemas']['SpanGroup'][];
      /** @description Groups beyond the largest hundred. */
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
    };
    Document: {
      /** @description How often a failed document was tried. */
      attempts: number | null;
      batch: string | null;
      /** @description When it came to this state. */
      changedAt: string | null;
      documentId: string;
      /** @description The letter that was read in it. */
      letter: {
        letterId: string;
        /** @enum {string} */
        standing: 'counted' | 'copy' | 'superseded';
      } | null;
      mediaType: ('text/plain' | 'application/pdf') | null;
      /** @description The name that the sender gave. */
      name: string | null;
      /** @description Why it was rejected or failed. */
      reason: {
        /** @description Stable code; docs/errors.md says more. */
        code: string;
        detail: string | null;
      } | null;
      receivedAt: string | null;
      /** @description The revision of the parser that ended it. */
      revision: number | null;
      /** @description Bytes. */
      size: number | null;
      source: ('http' | 'folder' | 'bucket') | null;
      /**
       * @description `accepted`: stored, and neither read nor given up yet.
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
      /** @description Stable code of the reason; docs/errors.md says more. */
      code: string;
      detail: string;
      documentIds: string[];
      /** @description The events that it is about, as far as they can be read. */
      events: {
        id: string;
        type: string;
      }[];
      /** Format: date-time */
      failedAt: string;
      /** @description By which it is retried. */
      failureId: string;
      /**
       * @description `document`: every attempt to read it failed. `dead-letter`: a job that its worker could not take.
       * @enum {string}
       */
      kind: 'document' | 'dead-letter';
      /** @description Where a dead letter lies. */
      queue: string | null;
      /** @description Where in the code it failed last, innermost first. */
      stack: string[];
    };
    Failures: {
      failures: components['schemas']['Failure'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
    };
    FlagDetails: {
      explanation: string;
      /** @enum {string} */
      kind: 'outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch';
      /** @description The places that disagree, in the order of the explanation. */
      quotes: components['schemas']['Quote'][];
    };
    LastLetter: {
      caseNumber: string | null;
      /** @enum {string} */
      caseOutcome: 'upheld' | 'overturned' | 'partly-overturned';
      /**
       * Format: date-time
       * @description When it was taken in.
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
        /** @description The name that the sender gave. */
        name: string;
        /** Format: date-time */
        receivedAt: string;
      };
      /** @description The letter as it was read. `evidence` says by JSON pointer into this object which characters of `text` a value was read from. */
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
            evidence: {
              end: number;
              page?: number;
              start: number;
            }[];
            explanation: string;
            /** @enum {string} */
            kind: 'outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch';
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
      /** @description The id of the document that it was read in. */
      letterId: string;
      otherCopies: components['schemas']['OtherCopy'][];
      /** @description The revision of the parser that read it. */
      revision: number;
      /**
       * @description Whether figures hold it: `counted`, or `copy` or `superseded`.
       * @enum {string}
       */
      standing: 'counted' | 'copy' | 'superseded';
    };
    LetterCounts: {
      /** @enum {string} */
      by: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout';
      /** @description The state of the data that all of this was counted in. */
      dataVersion: number;
      groups: components['schemas']['LetterGroup'][];
      /** @description Groups beyond the largest thousand. */
      groupsLeftOut: number;
      /** @description Whether a letter can be in several groups. */
      multiValued: boolean;
      population: components['schemas']['Population'];
      totals: {
        determinations: number;
        /** @description The mean; null where there is nothing. */
        determinationsPerLetter: number | null;
        /** @description How many letters have how many determinations that the filter shows. */
        distribution: {
          determinations: number;
          letters: number;
        }[];
        letters: number;
        /** @description Items of which the claims administrator had authorized a part: those whose heading says so. */
        partialCertification: {
          determinations: number;
          /** @description 95 % interval of the share, with letters as clusters. */
          interval: {
            high: number;
            low: number;
          } | null;
          /** @description Of all determinations; null where there is nothing. */
          share: number | null;
        };
        /** @description Fewer than 20 determinations. */
        smallSample: boolean;
      };
    };
    LetterGroup: {
      determinations: number;
      /** @description The mean; null where there is nothing. */
      determinationsPerLetter: number | null;
      /** @description How many letters have how many determinations that the filter shows. */
      distribution: {
        determinations: number;
        letters: number;
      }[];
      key: string | null;
      label: string;
      letters: number;
      /** @description Items of which the claims administrator had authorized a part: those whose heading says so. */
      partialCertification: {
        determinations: number;
        /** @description 95 % interval of the share, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Of all determinations; null where there is nothing. */
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
      /** @description The leads themselves, each with the words that it rests on. */
      flagDetails: components['schemas']['FlagDetails'][];
      /** @description Kinds of leads that the item is flagged with. */
      flags: ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')[];
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
      /** @description How the rationale begins; ends in … where it goes on. */
      rationaleExcerpt: string;
      requestedItem: string;
      /** @description The reviewer's, as the letter names them. */
      specialties: string[];
      subcategory: string | null;
      substance: string | null;
    };
    MarkedText: {
      /** @description Where the words that were found stand in `text`: half-open, in UTF-16 code units, in order. */
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
      /** @description The revision of the parser that had read the letter then. */
      revision: number;
      shown: string | null;
      wrong: string;
    };
    MisreadReport: {
      /** @description How the reader can be reached. Kept with the note; no answer holds it. */
      contact?: string;
      documentId: string;
      /** @description What it should be. */
      expected?: string;
      /** @description JSON pointer of the field, as `evidence` names it; empty for the letter as a whole. */
      pointer: string;
      /** @description The value as it was shown. */
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
      /** @description Filters by the name of the dimension take it; null for what has no value (`none` in filters). */
      key: string | null;
      /** @description The same for people. */
      label: string;
      /** @description Letters that the determinations come from. */
      letters: number;
      /** @description Determinations where the treatment was found necessary. */
      overturned: number;
      /** @description Overturned over total; null where there is nothing. */
      overturnRate: number | null;
      /** @description Fewer than 20 determinations: show no rate without saying so. */
      smallSample: boolean;
      /** @description Determinations. */
      total: number;
      /** @description Determinations where the utilization review's denial stands. */
      upheld: number;
    };
    Outcomes: {
      /** @enum {string} */
      by:
        | 'category'
        | 'subcategory'
        | 'drugClass'
        | 'substance'
        | 'authority'
        | 'administratorAuthority'
        | 'guidelineDocument'
        | 'guidelineSection'
        | 'outcome'
        | 'headingFamily'
        | 'flag'
        | 'year'
        | 'quarter'
        | 'month'
        | 'specialty'
        | 'licensingState'
        | 'caseOutcome'
        | 'layout';
      /** @description The state of the data that all of this was counted in. */
      dataVersion: number;
      groups: components['schemas']['OutcomeGroup'][];
      /** @description Groups beyond the largest thousand. */
      groupsLeftOut: number;
      /** @description Whether a determination can be in several groups: it counts once in each, so that groups add up to more. */
      multiValued: boolean;
      population: components['schemas']['OutcomesPopulation'];
      /** @description Every determination that the filter shows, once. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
        upheld: number;
      };
    };
    OutcomesPopulation: {
      interval: {
        /** @enum {number} */
        level: 0.95;
        /**
         * @description Wilson's interval on the number of determinations over the design effect of letters as clusters.
         * @enum {string}
         */
        method: 'wilson-on-effective-size';
      };
      /** @description What no figure holds, and why. */
      notCounted: {
        /** @description Fits the filter, and is a copy of a counted letter. */
        copies: {
          determinations: number;
          letters: number;
        };
        /** @description Documents that could not be read yet, of all. */
        failedDocuments: number;
        /** @description Documents that are no readable IMR letter, of all. */
        rejectedDocuments: number;
        /** @description Fits the filter, and another version of the case is counted. */
        superseded: {
          determinations: number;
          letters: number;
        };
      };
      /** @description Which time the figures are about. */
      period: {
        /**
         * @description The date that a year or a period means: that of the decision.
         * @enum {string}
         */
        date: 'decisionDate';
        from: string | null;
        to: string | null;
        /** @description What the filter shows, its dates aside, in letters without a decision date. */
        undated: {
          determinations: number;
          /** @description Whether the figures hold them. */
          included: boolean;
          letters: number;
        };
      };
      /**
       * @description Determinations.
       * @enum {number}
       */
      smallSampleBelow: 20;
      /** @description What has no value for `by`: the group whose key is null. */
      withoutValue: {
        determinations: number;
        letters: number;
      };
    };
    Pipeline: {
      dataVersion: number;
      /** @description Documents that ended, by how. */
      documents: {
        failed: number;
        parsed: number;
        rejected: number;
        removed: number;
      };
      /** @description The letters that came last, newest first. */
      lastLetters: components['schemas']['LastLetter'][];
      queues: components['schemas']['QueueStatus'][];
      /** @description Why documents were rejected or failed, the most frequent first. */
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
         * @description Wilson's interval on the number of determinations over the design effect of letters as clusters.
         * @enum {string}
         */
        method: 'wilson-on-effective-size';
      };
      /** @description What no figure holds, and why. */
      notCounted: {
        /** @description Fits the filter, and is a copy of a counted letter. */
        copies: {
          determinations: number;
          letters: number;
        };
        /** @description Documents that could not be read yet, of all. */
        failedDocuments: number;
        /** @description Documents that are no readable IMR letter, of all. */
        rejectedDocuments: number;
        /** @description Fits the filter, and another version of the case is counted. */
        superseded: {
          determinations: number;
          letters: number;
        };
      };
      /** @description Which time the figures are about. */
      period: {
        /**
         * @description The date that a year or a period means: that of the decision.
         * @enum {string}
         */
        date: 'decisionDate';
        from: string | null;
        to: string | null;
        /** @description What the filter shows, its dates aside, in letters without a decision date. */
        undated: {
          determinations: number;
          /** @description Whether the figures hold them. */
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
        /** @description Meanings of the request that the determination has as well. */
        vocabulary: components['schemas']['RecognisedTerm'][];
        /** @description Words of the request that stand in item, rationale or case summary. */
        words: string[];
      };
      /** @description Pieces of the reviewer's reasons around the words of the request. */
      reasons: components['schemas']['MarkedText'];
      /** @description How near it is: half by vocabulary, half by words; by words alone where the vocabulary found nothing. */
      score: number;
    };
    Precedents: {
      dataVersion: number;
      /** @description Nearest first. */
      precedents: components['schemas']['Precedent'][];
      /** @description How the request was understood. */
      request: {
        vocabulary: components['schemas']['RecognisedTerm'][];
        /** @description The words that were looked for: the rarest, since they say most. */
        words: string[];
      };
      /** @description How everything ended that is nearly as near as the nearest. A description of past cases, no forecast. */
      similar: {
        /** @description Whether there may be more as near: at most 500 are taken, of the newest thousands. */
        bounded: boolean;
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
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
      /** @description The state of the data that all of this was counted in. */
      dataVersion: number;
      population: components['schemas']['Population'];
      years: components['schemas']['PublishedYear'][];
    };
    PublishedYear: {
      /** @description Whether the interval holds the published share; null where there is nothing to compare. */
      holds: boolean | null;
      /** @description Of the letters that are here. */
      ours: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
        upheld: number;
      };
      /** @description As DWC published it; null where that was not found. */
      publishedUpheldShare: number | null;
      /** @description 95 % interval of our share, with letters as clusters. */
      upheldInterval: {
        high: number;
        low: number;
      } | null;
      /** @description Ours: upheld over total; null where there is nothing. */
      upheldShare: number | null;
      year: number;
    };
    QueueStatus: {
      /** @description The service that takes them. */
      consumer: string;
      /** @description Null while Redis does not answer. A job carries up to 50 documents. */
      jobs: {
        /** @description Being worked on. */
        active: number;
        /** @description To be tried again later. */
        delayed: number;
        /** @description Dead letters: no retry can help them. */
        failed: number;
        waiting: number;
      } | null;
      name: string;
      /** @description When the job that has waited longest was made; null where none waits, or Redis does not tell. */
      oldestWaitingSince: string | null;
      /** @description The service that puts jobs there. */
      producer: string;
      /** @description Processes that take its jobs now; null where Redis does not tell. */
      workers: number | null;
    };
    Quote: {
      after: string;
      before: string;
      /** @description Of a PDF, from 1. */
      page: number | null;
      /** @description Long ones are cut in their middle. */
      words: string;
    };
    RecognisedTerm: {
      /** @enum {string} */
      field: 'substance' | 'drugClass' | 'subcategory' | 'category' | 'bodyPart';
      /** @description As filters take it. */
      value: string;
      /** @description The words of the request that mean it. */
      written: string;
    };
    Retried: {
      /** @description Failures that are on their way again. */
      retried: number;
    };
    SearchAnswer: {
      dataVersion: number;
      /** @description What was ranked, counted by what one can filter by. */
      facets: components['schemas']['SearchFacet'][];
      /** @description The cursor of the next page; null on the last one. */
      next: string | null;
      /** @description What results, facets and totals are about. */
      ranked: {
        /** @description Whether all that fit were ranked. Else only the newest decisions of the filter were looked at; narrow it by another word or filter. */
        complete: boolean;
        /** @description Determinations that fit; null where they are more than 50000 and were not counted. */
        of: number | null;
        /** @description Determinations that were ranked. */
        rows: number;
      };
      /** @description Best first. */
      results: components['schemas']['SearchResult'][];
      /** @description What was ranked, by outcome. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
        upheld: number;
      };
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
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
        upheld: number;
      }[];
      groupsLeftOut: number;
    };
    SearchResult: {
      determination: components['schemas']['ListedDetermination'];
      /** @description Where the words stand: plain text and places in it, never markup. */
      found: {
        /** @description Pieces of the letter's case summary; null where it has none. */
        caseSummary: components['schemas']['MarkedText'] | null;
        /** @description The disputed item, whole. */
        item: components['schemas']['MarkedText'];
        /** @description Pieces of the rationale around what was found, ` … ` between them. */
        rationale: components['schemas']['MarkedText'];
      };
      /** @description How well it fits; comparable within one search alone. */
      rank: number;
    };
    Span: {
      /** @description Quartiles and mean; null where there is no letter. */
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
      /** @description Letters where the later date comes first: a fault of letter or reading, left out. */
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
    TwoWay: {
      by: {
        /** @enum {string} */
        columns:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout';
        /** @enum {string} */
        rows:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout';
      };
      /** @description The cells that hold something, row by row. */
      cells: components['schemas']['TwoWayCell'][];
      /** @description With figures over all rows. */
      columns: components['schemas']['OutcomeGroup'][];
      /** @description Columns beyond the largest. */
      columnsLeftOut: number;
      /** @description The state of the data that all of this was counted in. */
      dataVersion: number;
      population: components['schemas']['Population'];
      /** @description With figures over all columns. */
      rows: components['schemas']['OutcomeGroup'][];
      /** @description Rows beyond the largest. */
      rowsLeftOut: number;
      /** @description Every determination that the filter shows, once. */
      totals: {
        /** @description 95 % interval of the overturn rate, with letters as clusters. */
        interval: {
          high: number;
          low: number;
        } | null;
        /** @description Letters that the determinations come from. */
        letters: number;
        /** @description Determinations where the treatment was found necessary. */
        overturned: number;
        /** @description Overturned over total; null where there is nothing. */
        overturnRate: number | null;
        /** @description Fewer than 20 determinations: show no rate without saying so. */
        smallSample: boolean;
        /** @description Determinations. */
        total: number;
        /** @description Determinations where the utilization review's denial stands. */
        upheld: number;
      };
    };
    TwoWayCell: {
      /** @description Place of its column in `columns`. */
      column: number;
      /** @description 95 % interval of the overturn rate, with letters as clusters. */
      interval: {
        high: number;
        low: number;
      } | null;
      /** @description Letters that the determinations come from. */
      letters: number;
      /** @description Determinations where the treatment was found necessary. */
      overturned: number;
      /** @description Overturned over total; null where there is nothing. */
      overturnRate: number | null;
      /** @description Place of its row in `rows`. */
      row: number;
      /** @description Fewer than 20 determinations: show no rate without saying so. */
      smallSample: boolean;
      /** @description Determinations. */
      total: number;
      /** @description Determinations where the utilization review's denial stands. */
      upheld: number;
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
  listDeterminations: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Where to go on: `next` of the former page. */
        cursor?: string;
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Rows on a page. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
        /** @description Where to go on: `next` of the former page. */
        cursor?: string;
        /** @description Rows on a page. */
        limit?: number;
        /** @description Code of the reason. Repeated, any of them fits. */
        reason?: string[];
        /** @description How they ended. Repeated, any of the values fits. */
        state?: ('parsed' | 'rejected' | 'failed' | 'removed')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
        /** @description What the document is called. Else the file name of Content-Disposition, else `unnamed`. */
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
      /** @description These bytes came before. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadResponse'];
        };
      };
      /** @description Stored now. */
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
      /** @description The answer. */
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
      /** @description `document_unknown`: There is no document with this id. */
      404: {
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
  downloadDocument: {
    parameters: {
      query?: {
        /** @description `file` to keep it; `page` to have the browser show it: PDFs alone, and in a page of this origin alone. */
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
        /** @description Code of the reason. Repeated, any of them fits. */
        reason?: string[];
        /** @description How they ended. Repeated, any of the values fits. */
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
      /** @description One result a document. */
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
      /** @description `batch_too_large`: The batch is too large. */
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
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description CSV (RFC 4180, UTF-8) with a header row; text that a spreadsheet would run is made harmless. */
      200: {
        headers: {
          /** @description The state of the data that they were chosen in. */
          'Rationale-Data-Version'?: string;
          /** @description The filter, as a query. */
          'Rationale-Filter'?: string;
          /** @description Determinations that the filter shows, at the data version. */
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
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One JSON object a line. */
      200: {
        headers: {
          /** @description The state of the data that they were chosen in. */
          'Rationale-Data-Version'?: string;
          /** @description The filter, as a query. */
          'Rationale-Filter'?: string;
          /** @description Determinations that the filter shows, at the data version. */
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
  listFailures: {
    parameters: {
      query?: {
        /** @description Where to go on: `next` of the former page. */
        cursor?: string;
        /** @description Rows on a page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
      /** @description It is on its way again. */
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
      /** @description `failure_unknown`: There is no failure with this id. */
      404: {
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
        /** @description `failed`: documents and dead letters. `rejected`: documents, which a newer parser may understand. */
        state?: 'failed' | 'rejected';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is on its way again. */
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
      /** @description The answer. */
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
      /** @description `letter_unknown`: There is no letter with this id. */
      404: {
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
        /** @description Where to go on: `next` of the former page. */
        cursor?: string;
        /** @description Only those on this document. */
        documentId?: string;
        /** @description Rows on a page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
      /** @description The note. */
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
      /** @description `letter_unknown`: There is no letter with this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description `too_many_misreads`: The maximum number of misread reports is reached. */
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
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Pipeline'];
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
      query: {
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Precedents shown. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description A request in free words: the treatment, the diagnosis, what was tried. */
        q: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
  search: {
    parameters: {
      query: {
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Where to go on: `next` of the former page. */
        cursor?: string;
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Results on a page. */
        limit?: number;
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
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
  countDays: {
    parameters: {
      query?: {
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description What the letters are grouped by, such as `year`; all together without. */
        by?: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout';
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Days'];
        };
      };
      /** @description The client has this answer already. */
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
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description What the letters are grouped by, such as `quarter`. */
        by: 'year' | 'quarter' | 'month' | 'specialty' | 'licensingState' | 'caseOutcome' | 'layout';
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterCounts'];
        };
      };
      /** @description The client has this answer already. */
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
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description What the determinations are grouped by. */
        by:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout';
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Outcomes'];
        };
      };
      /** @description The client has this answer already. */
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
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedRates'];
        };
      };
      /** @description The client has this answer already. */
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
        /** @description Authority that the claims administrator relied on; `none`. Repeated, any of the values fits. */
        administratorAuthority?: string[];
        /** @description Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`. Repeated, any of the values fits. */
        authority?: string[];
        /** @description Case number, such as `CM16-0123456`. Repeated, any of the values fits. */
        caseNumber?: string[];
        /** @description How the letter's items were decided together. Repeated, any of the values fits. */
        caseOutcome?: ('upheld' | 'overturned' | 'partly-overturned')[];
        /** @description Treatment category, such as `injection`; `none` for the uncategorised. Repeated, any of the values fits. */
        category?: string[];
        /** @description What the columns are, such as `authority`. */
        columns:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout';
        /** @description Decision date, from this day on. Leaves out undated letters. */
        decidedFrom?: string;
        /** @description Decision date, up to and with this day. Leaves out undated ones. */
        decidedTo?: string;
        /** @description Drug class, such as `opioids`; `none`. Repeated, any of the values fits. */
        drugClass?: string[];
        /** @description Kind of lead that the item is flagged with; `none`. Repeated, any of the values fits. */
        flag?: (
          'none' | ('outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch')
        )[];
        /** @description Title of a guideline that the reviewer relied on, without its year; `none`. Repeated, any of the values fits. */
        guidelineDocument?: string[];
        /** @description Section of a guideline that the reviewer relied on, as written; `none`. Repeated, any of the values fits. */
        guidelineSection?: string[];
        /** @description Form of the item's heading. Repeated, any of the values fits. */
        headingFamily?: (
          | 'plain'
          | 'associated-surgical-service'
          | 'retrospective'
          | 'pre-operative'
          | 'post-operative'
          | 'partial-certification'
        )[];
        /** @description Date of injury, from this day on. Leaves out who has none. */
        injuredFrom?: string;
        /** @description Date of injury, up to and with this day. */
        injuredTo?: string;
        /** @description Layout of the letter. Repeated, any of the values fits. */
        layout?: (
          | 'professional-review'
          | 'notice-2013'
          | 'documents-reviewed'
          | 'determination-2014'
          | 'determination-2015'
          | 'determination-2016'
          | 'unknown'
        )[];
        /** @description State that licensed the reviewer, two letters; `none`. Repeated, any of the values fits. */
        licensingState?: string[];
        /** @description Month of the decision, such as `2016-05`; `none`. Repeated, any of the values fits. */
        month?: ('none' | string)[];
        /** @description How the item was decided. Repeated, any of the values fits. */
        outcome?: ('upheld' | 'overturned')[];
        /** @description Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`. */
        q?: string;
        /** @description Quarter of the decision, such as `2016-Q2`; `none`. Repeated, any of the values fits. */
        quarter?: ('none' | string)[];
        /** @description Date on which the application was received, from this day on. Leaves out who has none. */
        receivedFrom?: string;
        /** @description Date of receipt, up to and with this day. */
        receivedTo?: string;
        /** @description What the rows are, such as `administratorAuthority`. */
        rows:
          | 'category'
          | 'subcategory'
          | 'drugClass'
          | 'substance'
          | 'authority'
          | 'administratorAuthority'
          | 'guidelineDocument'
          | 'guidelineSection'
          | 'outcome'
          | 'headingFamily'
          | 'flag'
          | 'year'
          | 'quarter'
          | 'month'
          | 'specialty'
          | 'licensingState'
          | 'caseOutcome'
          | 'layout';
        /** @description Reviewer's specialty as the letter names it; `none`. Repeated, any of the values fits. */
        specialty?: string[];
        /** @description Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`. Repeated, any of the values fits. */
        subcategory?: string[];
        /** @description Generic substance, lower case, such as `tramadol`; `none`. Repeated, any of the values fits. */
        substance?: string[];
        /** @description Year of the decision; `none` for letters without a decision date. Repeated, any of the values fits. */
        year?: ('none' | string)[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TwoWay'];
        };
      };
      /** @description The client has this answer already. */
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
}
