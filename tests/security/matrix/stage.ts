import {
  type ApiClient,
  createDatabase,
  type Offices,
  seedOffices,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { furnish, type Place } from './places';
import { signEverybodyIn } from './principals';

/** Furnished offices behind a running server, with every principal signed in. */
export interface Stage {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly offices: Offices;
  readonly places: Place[];
  readonly clients: Map<string, ApiClient>;
  close(): Promise<void>;
}

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const database = await createDatabase();
  const offices = await seedOffices(database.url);
  const places = await furnish(database.url, offices);
  const server = await startServer({ databaseUrl: database.url, env });
  const clients = await signEverybodyIn(server, database.url, offices);
  const close = async () => {
    await server.stop();
    await database.drop();
  };
  return { database, server, offices, places, clients, close };
}
