import { Injectable } from '@nestjs/common';
import { findSplit, type Split, yearOf } from '@teduh/domain';
import { Database } from '../../platform/database';
import type { Cell, YearNumber } from './answer';
import { cellsOf, tablesOf } from './cells';
import { countFacts, type Counting, type Counts } from './figure-sql';
import { hiddenOfOne, hiddenOfTwo } from './hiding';
import {
  EXPLOITATION_SPLITS,
  type ExploitationSplit,
  hideWhatTheOtherTells,
  isOfExploitation,
} from './hiding-exploitation';
import { FIRST_YEAR } from './question';
import type { Scope } from './reach';
import { yearNumbers } from './year-numbers';

type Asked = Omit<Counting, 'from' | 'to' | 'splits'> & { splits: readonly Split[] };

/** One or two breakdowns over every year, counted. */
interface Counted {
  perYear: YearNumber[];
  counts: Counts;
}

/**
 * Which cells of sensitive breakdowns are hidden. That must not follow the window: asked with other years, another cell
 * would be given up for the same small one, and the two answers together would show it. So it is always decided over
 * every year that can be asked; and a crossing hides what either of its breakdowns hides by itself.
 */
@Injectable()
export class HiddenCells {
  constructor(private readonly database: Database) {}

  /** The cells of every year, small ones and those that would give them away hidden. */
  async cells(scope: Scope, asked: Asked): Promise<Cell[]> {
    const [first, second] = asked.splits;
    if (!first) return [];
    const { perYear, counts } = await this.count(scope, asked);
    const tables = tablesOf([first, second], perYear, counts);
    if (!second) {
      const hidden = isOfExploitation(first.id)
        ? await this.ofOne(first, scope, asked)
        : hiddenOfOne(first, tables);
      return cellsOf([first], perYear, counts, hidden);
    }
    const sides = {
      rows: await this.ofOne(first, scope, asked),
      columns: await this.ofOne(second, scope, asked),
    };
    const hidden = hiddenOfTwo([first, second], tables, sides);
    return cellsOf([first, second], perYear, counts, hidden);
  }

  /** What a breakdown hides when it is asked by itself; nothing when it is not a sensitive one. */
  private async ofOne(split: Split, scope: Scope, asked: Asked): Promise<Set<string>> {
    if (!split.sensitive) return new Set();
    if (isOfExploitation(split.id)) return (await this.ofExploitation(scope, asked))[split.id];
    return hiddenOfOne(split, await this.tables(split, scope, asked));
  }

  private async ofExploitation(
    scope: Scope,
    asked: Asked,
  ): Promise<Record<ExploitationSplit, Set<string>>> {
    const [types, groups] = EXPLOITATION_SPLITS.map((id) => findSplit(id) as Split) as [
      Split,
      Split,
    ];
    const tables = {
      typeOfExploitation: await this.tables(types, scope, asked),
      exploitationGroup: await this.tables(groups, scope, asked),
    };
    const hidden = {
      typeOfExploitation: hiddenOfOne(types, tables.typeOfExploitation),
      exploitationGroup: hiddenOfOne(groups, tables.exploitationGroup),
    };
    hideWhatTheOtherTells(tables, hidden);
    return hidden;
  }

  private async tables(split: Split, scope: Scope, asked: Asked) {
    const { perYear, counts } = await this.count(scope, { ...asked, splits: [split] });
    return tablesOf([split], perYear, counts);
  }

  private async count(scope: Scope, asked: Asked): Promise<Counted> {
    const every = { from: FIRST_YEAR, to: yearOf(scope.today) + 1 };
    const counts = await countFacts(this.database, { ...asked, ...every });
    return { perYear: yearNumbers(scope, every, counts), counts };
  }
}
