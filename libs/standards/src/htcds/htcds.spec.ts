import { codesOf, type MethodOfControl, type Stage, type TypeOfExploitation } from '@teduh/domain';

import {
  fromHtcdsCaseStatus,
  fromHtcdsGender,
  fromHtcdsMethodsOfControl,
  fromHtcdsTraffickingStatus,
  fromHtcdsTypesOfExploitation,
  toHtcdsCaseStatus,
  toHtcdsGender,
  toHtcdsMethodsOfControl,
  toHtcdsTraffickingStatus,
  toHtcdsTypesOfExploitation,
} from './index';

describe('HTCDS 2.0', () => {
  it('takes the determination, except undecided, which it cannot say', () => {
    for (const status of [
      'ActualVictimOfTrafficking',
      'PossibleVictimOfTrafficking',
      'NotAVictimOfTrafficking',
    ] as const) {
      expect(fromHtcdsTraffickingStatus(toHtcdsTraffickingStatus(status))).toBe(status);
    }
    expect(toHtcdsTraffickingStatus('Undecided')).toBeNull();
    expect(toHtcdsTraffickingStatus(null)).toBeNull();
    expect(fromHtcdsTraffickingStatus(null)).toBeNull();
    expect(fromHtcdsTraffickingStatus('Undecided')).toBeNull();
  });

  it('has four statuses of a case for our eight stages', () => {
    const statuses = (codesOf('stage') as Stage[]).map(toHtcdsCaseStatus);
    expect(new Set(statuses)).toEqual(new Set(['Active', 'FollowUp', 'Closed', 'ClosedReferred']));
    for (const status of new Set(statuses)) {
      const stage = fromHtcdsCaseStatus(status);
      expect(stage && toHtcdsCaseStatus(stage)).toBe(status);
    }
    expect(fromHtcdsCaseStatus('Reintegration')).toBeNull();
    expect(toHtcdsCaseStatus('Reintegration')).toBe('Active');
  });

  it('takes the sex as it is, and answers as not specified', () => {
    for (const sex of codesOf('sex')) expect(fromHtcdsGender(toHtcdsGender(sex))).toBe(sex);
    expect(toHtcdsGender('Declined')).toBe('NonSpecifiedUnknown');
    expect(toHtcdsGender(null)).toBeNull();
    expect(fromHtcdsGender(null)).toBeNull();
  });

  it('takes types of exploitation, our own as Other', () => {
    const own: TypeOfExploitation[] = ['ForcedCriminality', 'SlaveryLikePractices'];
    const standard = (codesOf('typeOfExploitation') as TypeOfExploitation[]).filter(
      (type) => !own.includes(type),
    );
    expect(standard).toHaveLength(11);
    expect(fromHtcdsTypesOfExploitation(toHtcdsTypesOfExploitation(standard))).toEqual(standard);
    expect(toHtcdsTypesOfExploitation([...own, 'ForcedLabour'])).toEqual(['Other', 'ForcedLabour']);
  });

  it('takes means of control, restricted movement as Other', () => {
    const methods = codesOf('methodsOfControl') as MethodOfControl[];
    expect(toHtcdsMethodsOfControl(methods)).toHaveLength(16);
    expect(toHtcdsMethodsOfControl(['RestrictsMovement'])).toEqual(['Other']);
    const back = fromHtcdsMethodsOfControl(['DebtBondage', 'NoSuchCode']);
    expect(back).toEqual(['DebtBondage']);
  });
});
