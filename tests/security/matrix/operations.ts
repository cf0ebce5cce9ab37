import { type Permission, PERMISSIONS } from '@teduh/domain';

/** One operation of the served OpenAPI document. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
  readonly subject: string;
  readonly readsBody: boolean;
}

interface Document {
  paths: Record<string, Record<string, { requestBody?: object; 'x-permission'?: string }>>;
}

/** What the running server says it can do, without what needs no sign-in. */
export async function operationsOf(url: string): Promise<Operation[]> {
  const document = (await (await fetch(`${url}/api/docs-json`)).json()) as Document;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]): Operation[] => {
      const stated = operation['x-permission'];
      if (stated === 'public') return [];
      const permission = PERMISSIONS.find((one) => one === stated);
      if (!permission) throw new Error(`${method} ${path} states no permission of the policy.`);
      const [subject = ''] = permission.split(':');
      const readsBody = operation.requestBody !== undefined;
      return [{ method: method.toUpperCase(), path, permission, subject, readsBody }];
    }),
  );
}
