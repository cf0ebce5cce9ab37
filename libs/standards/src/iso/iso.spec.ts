import { COUNTRY } from '@teduh/domain';

import { alpha2Of, alpha3Of } from './index';

describe('country codes', () => {
  it('go both ways for every country', () => {
    for (const { code, iso } of COUNTRY.codes) {
      expect(alpha3Of(iso ?? '')).toBe(code);
      expect(alpha2Of(code)).toBe(iso);
    }
  });

  it('keep Namibia a country', () => {
    expect(alpha3Of('NA')).toBe('NAM');
    expect(alpha2Of('NAM')).toBe('NA');
  });

  it('do not make one up', () => {
    expect(alpha3Of('ZZ')).toBeNull();
    expect(alpha2Of('XXX')).toBeNull();
  });
});
