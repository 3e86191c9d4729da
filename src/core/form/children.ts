/** Who stands below whom: program, kegiatan, subkegiatan. */
import type { Member, RenjaForm } from './form';
import type { Level } from './kode';

/** The level right below. */
export const CHILD_OF = {
  program: 'kegiatan',
  kegiatan: 'subkegiatan',
  subkegiatan: null,
} as const satisfies Record<Level, Level | null>;

/** The members below each one that has any, by its index, in the order of the sheet. */
export function membersByParent({ members }: Pick<RenjaForm, 'members'>): Map<number, Member[]> {
  const below = new Map<number, Member[]>();
  for (const member of members) {
    if (member.parent === null) continue;
    const list = below.get(member.parent);
    if (list === undefined) below.set(member.parent, [member]);
    else list.push(member);
  }
  return below;
}
