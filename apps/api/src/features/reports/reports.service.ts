import { Injectable } from '@nestjs/common';
import {
  type Figure,
  FIGURES,
  REFERENCE_FIGURES,
  type ReferenceFigure,
  today,
  yearOf,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import { RecordFigure } from '../data-sets';
import type { Answer } from './answer';
import { OwnCasesFigure } from './own-cases-figure';
import { type Question, readQuestion } from './question';

type RecordAnswer = Awaited<ReturnType<RecordFigure['answer']>>;
export type AnyAnswer = Answer | RecordAnswer;

/** Every number about people that leaves the system, each with its definition. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly ownCases: OwnCasesFigure,
    private readonly records: RecordFigure,
    private readonly audit: Audit,
  ) {}

  findAll(): readonly Figure[] {
    return FIGURES;
  }

  /** What others published about the world: never on an axis with ours, never added to ours. */
  referenceFigures(): readonly ReferenceFigure[] {
    return REFERENCE_FIGURES;
  }

  answer(figure: string, query: Record<string, unknown>): Promise<AnyAnswer> {
    const question = readQuestion(figure, query, yearOf(today('UTC', new Date())));
    this.audit.searched({ figure, ...query });
    return question.figure.runsOn === 'ownCases'
      ? this.ownCases.answer(question)
      : this.records.answer(recordQuery(question));
  }
}

const recordQuery = ({ splitNames, from, to, dataset }: Question) => ({
  dataset,
  splits: splitNames,
  from,
  to,
});
