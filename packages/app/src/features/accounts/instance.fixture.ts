import type { House } from './instance-answers.ts';

/** The six answers of a house in a novel. */
export const answered: House = {
  publisher: 'Les amis de l’ABC, représentés par M. Enjolras',
  publisherAddress: '3 rue de la Chanvrerie\n75001 Paris',
  contact: 'abc@musain.example',
  phone: '01 00 00 00 00',
  host: 'Maison Fauchelevent',
  hostAddress: '62 petite rue Picpus\n75012 Paris',
  moderation: 'signaler@musain.example',
  protection: 'donnees@musain.example',
  country: 'France',
};
