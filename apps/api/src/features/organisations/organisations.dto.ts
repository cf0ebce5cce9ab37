import { ApiProperty } from '@nestjs/swagger';
import type { OrganisationInput, OrganisationKind } from '@teduh/domain';
import { Code, IdOf, PageMeta, type Sent, Text } from '../../platform/http';

/** A new partner. Without a programme it becomes the partner of the only one you supervise. */
export class CreateOrganisation implements Sent<OrganisationInput> {
  @Text(200) name!: string;
  @Code('organisationKind') kind!: OrganisationKind;
  @Code('country', { optional: true }) country!: string | null;
  @IdOf('programmes', { optional: true }) programmeId!: string | null;
}

/** What may change of a partner; it stays with its programme. */
export class UpdateOrganisation {
  @Text(200, { kept: true }) name!: string;
  @Code('organisationKind', { kept: true }) kind!: OrganisationKind;
  @Code('country', { optional: true }) country!: string | null;
}

export class OrganisationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'None: of everybody.' })
  programmeId!: string | null;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationResponse] }) data!: OrganisationResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
