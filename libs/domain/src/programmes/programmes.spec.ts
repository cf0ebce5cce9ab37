import { projectProblems } from '../projects';
import { programmeProblems } from './index';

const indonesia = {
  code: 'IDN',
  name: 'Indonesia',
  country: 'IDN',
  startedOn: '2005-01-01',
  endedOn: null,
  timeZone: 'Asia/Jakarta',
  isHeadquarters: false,
};
const found = (change: Partial<Parameters<typeof programmeProblems>[0]>) =>
  programmeProblems({ ...indonesia, ...change }).map((p) => `${p.field} ${p.code}`);

describe('a programme', () => {
  it('has a country unless it is headquarters', () => {
    expect(found({})).toEqual([]);
    expect(found({ country: null })).toEqual(['country needed']);
    expect(found({ country: null, isHeadquarters: true })).toEqual([]);
    expect(found({ isHeadquarters: true })).toEqual(['country headquartersHasNone']);
  });

  it('does not end before it starts', () => {
    expect(found({ endedOn: '2004-12-31' })).toEqual(['endedOn endBeforeStart']);
  });
});

describe('a project', () => {
  it('does not end before it starts', () => {
    const project = { programmeId: 'p', code: 'VAF', name: 'Fund', currency: 'USD' };
    expect(projectProblems({ ...project, startsOn: null, endsOn: '2016-01-01' })).toEqual([]);
    expect(projectProblems({ ...project, startsOn: '2016-02-01', endsOn: '2016-01-01' })).toEqual([
      { field: 'endsOn', code: 'endBeforeStart', params: { startedOn: '2016-02-01' } },
    ]);
  });
});
