import { Injectable } from '@nestjs/common';
import { type DataVersion, dataVersionQuestion } from '../database/data-version.query.js';
import { onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { documentsByState } from '../documents/documents-by-state.query.js';
import { filterOf } from '../filters/determination-filter.js';
import { assembleOutcomes } from './assemble-outcomes.js';
import { notCounted } from './not-counted.query.js';
import { outcomeGroups } from './outcome-groups.query.js';
import { outcomeTotal } from './outcome-total.query.js';
import { mostGroups, type Outcomes, type OutcomesQuery } from './outcomes.schema.js';
import { undated } from './undated.query.js';

/** Counts outcomes. */
@Injectable()
export class OutcomesService {
  constructor(private readonly database: ReadDatabase) {}

  /** Everything in the answer is of one moment, so that groups, totals and ground agree. */
  count(query: OutcomesQuery): Promise<{ answer: Outcomes; dataVersion: DataVersion }> {
    const filter = filterOf(query);
    return this.database.snapshot(async (view) => {
      const dataVersion = onlyRow(await view.ask(dataVersionQuestion));
      const answer = assembleOutcomes(query, {
        dataVersion,
        groups: await view.ask(outcomeGroups(query.by, filter, mostGroups)),
        total: onlyRow(await view.ask(outcomeTotal(filter))),
        undated: onlyRow(await view.ask(undated(filter))),
        notCounted: await view.ask(notCounted(filter)),
        documents: await view.ask(documentsByState),
      });
      return { answer, dataVersion };
    });
  }
}
