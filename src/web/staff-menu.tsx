import type { PermissionName } from '../access/permissions.ts';
import { type AccountWords, accountWords } from '../i18n/staff-accounts/index.ts';
import type { StaffHere } from './staff.tsx';

type PlaceName = Exclude<keyof AccountWords['menu'], 'label'>;

/** The pages of the staff, and what an account has to be permitted to see them: one of these. */
const places: [path: string, name: PlaceName, needed: PermissionName[]][] = [
  ['/staff', 'work', ['workItems.read']],
  ['/staff/recommendations', 'recommendations', ['records.read']],
  ['/staff/documents', 'documents', ['records.read']],
  ['/staff/measures', 'measures', ['records.read']],
  ['/staff/treatyActions', 'treatyActions', ['records.read']],
  ['/staff/deadlines', 'deadlines', ['records.read']],
  ['/staff/contributions', 'contributions', ['contributions.moderate', 'contributions.submit']],
  ['/staff/lineage', 'lineage', ['lineage.decide']],
  ['/staff/proposals', 'proposals', ['proposals.decide']],
  ['/staff/imports', 'imports', ['imports.read']],
  ['/staff/users', 'users', ['accounts.manage']],
  ['/staff/keys', 'keys', ['keys.own']],
  ['/staff/audit', 'audit', ['audit.read']],
];

/** The ways to the pages of the staff that the account may see. */
export function StaffMenu({ here }: { here: StaffHere }) {
  const words = accountWords[here.language].menu;
  const currentOf = (path: string) =>
    here.path === path ? 'page' : path !== '/staff' && here.path.startsWith(`${path}/`) ? 'true' : undefined;
  return (
    <nav class="staff-menu" aria-label={words.label}>
      <ul>
        {places
          .filter(([, , needed]) => needed.some((one) => here.can(one)))
          .map(([path, name]) => (
            <li>
              <a href={here.link(path)} aria-current={currentOf(path)}>
                {words[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
