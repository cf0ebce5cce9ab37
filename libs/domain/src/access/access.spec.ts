import {
  can,
  DATA_CLASSES,
  FIELD_CEILING,
  FORBIDDEN_PAIRS,
  forbiddenPairsAmong,
  isUnderCeiling,
  type Permission,
  PERMISSIONS,
  POLICY,
  rightsOf,
  type Role,
  ROLES,
  SUBJECTS,
} from './index';

const rights = (role: Role) => rightsOf([{ role }]);

describe('the access policy', () => {
  it('has a decision of every role for every subject and action, and for nothing else', () => {
    expect(Object.keys(POLICY)).toEqual([...ROLES]);
    for (const role of ROLES) {
      expect(Object.keys(POLICY[role])).toEqual(Object.keys(SUBJECTS));
      for (const [subject, actions] of Object.entries(SUBJECTS)) {
        const decisions: Record<string, boolean> = POLICY[role][subject as keyof typeof SUBJECTS];
        expect(Object.keys(decisions)).toEqual([...actions]);
        expect(Object.values(decisions).every((d) => typeof d === 'boolean')).toBe(true);
      }
    }
  });

  it('names each permission once', () => {
    expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length);
    expect(PERMISSIONS).toContain('persons:reveal');
    expect(PERMISSIONS).toContain('programmes:caseload');
  });

  it('opens the own session to everybody', () => {
    for (const role of ROLES) {
      expect(can([role], 'session:read') && can([role], 'session:delete')).toBe(true);
    }
  });

  it('shows persons, what hangs on them and their cases to caseworkers and supervisors only', () => {
    const subjects =
      /^(persons|identity-documents|contacts|safe-contact-cards|relatives|cases|episodes|determinations|assistances):/;
    const ofPeople = PERMISSIONS.filter((p) => subjects.test(p) && p !== 'determinations:confirm');
    expect(ofPeople.length).toBeGreaterThan(35);
    for (const role of ROLES) {
      const expected = role === 'caseworker' || role === 'supervisor' ? ofPeople : [];
      expect(rights(role).filter((p) => ofPeople.includes(p))).toEqual(expected);
    }
  });

  it('lets supervisors alone answer what was proposed', () => {
    expect(ROLES.filter((role) => can([role], 'determinations:confirm'))).toEqual(['supervisor']);
  });

  it('gives managers case lines and figures, never a person', () => {
    expect(can(['manager'], 'programmes:caseload')).toBe(true);
    expect(can(['manager'], 'reports:read')).toBe(true);
    expect(can(['manager'], 'persons:reveal')).toBe(false);
    expect(ROLES.filter((role) => can([role], 'programmes:caseload'))).toEqual(['manager']);
  });

  it('keeps the trail to auditors and the accounts to administrators', () => {
    expect(ROLES.filter((role) => can([role], 'audit-events:list'))).toEqual(['auditor']);
    expect(ROLES.filter((role) => can([role], 'users:update'))).toEqual(['administrator']);
    const ofOthers = rights('auditor').filter((one) => !/^(session|account):/.test(one));
    expect(ofOthers).toEqual([
      'programmes:list',
      'programmes:read',
      'break-glass:list',
      'break-glass:review',
      'access-reviews:list',
      'access-reviews:create',
      'code-lists:list',
      'code-lists:read',
      'audit-events:list',
    ]);
  });

  it('adds up the roles somebody has, and stays closed for what it does not know', () => {
    expect(can(['auditor', 'caseworker'], 'cases:read')).toBe(true);
    expect(can([], 'session:read')).toBe(false);
    expect(can(['caseworker'], 'cases:destroy' as Permission)).toBe(false);
    expect(can(['caseworker'], 'constructor:name' as Permission)).toBe(false);
    expect(can(['nobody' as Role], 'session:read')).toBe(false);
  });

  it('tells rights in the order of the policy, each once', () => {
    const memberships = [{ role: 'officer' }, { role: 'manager' }, { role: 'manager' }] as const;
    const both = rightsOf(memberships);
    expect(both).toEqual(PERMISSIONS.filter((p) => can(['officer', 'manager'], p)));
    expect(rightsOf([])).toEqual([]);
  });
});

describe('roles that must not meet', () => {
  it.each([
    ['administrator', 'caseworker'],
    ['administrator', 'supervisor'],
    ['administrator', 'auditor'],
    ['officer', 'auditor'],
  ] as const)('%s and %s', (one, other) => {
    expect(forbiddenPairsAmong([other, one])).toEqual([[one, other]]);
  });

  it('leaves the rest free: a manager may be a supervisor too', () => {
    expect(forbiddenPairsAmong(['manager', 'supervisor', 'officer'])).toEqual([]);
    expect(FORBIDDEN_PAIRS).toHaveLength(4);
  });

  it('never lets one account hold both a case and the accounts', () => {
    const caseRoles = ROLES.filter((role) => can([role], 'cases:read'));
    for (const role of caseRoles) {
      expect(forbiddenPairsAmong(['administrator', role])).toHaveLength(1);
    }
  });
});

describe('the ceiling of data classes', () => {
  it('is decided for every role', () => {
    expect(Object.keys(FIELD_CEILING)).toEqual([...ROLES]);
    for (const role of ROLES) expect(DATA_CLASSES).toContain(FIELD_CEILING[role]);
  });

  it('keeps names from everybody without cases', () => {
    for (const role of ROLES) {
      expect(isUnderCeiling([role], 'S3')).toBe(can([role], 'cases:read'));
    }
    expect(isUnderCeiling(['manager'], 'S1')).toBe(true);
    expect(isUnderCeiling(['manager'], 'S2')).toBe(false);
    expect(isUnderCeiling([], 'S0')).toBe(false);
  });
});
