/** The columns and their share of the width; tags need room that a tablet does not have. */
export const tableColumns = [
  { name: 'Name', className: 'w-[25%]' },
  { name: 'Email', className: 'lg:w-[23%]' },
  { name: 'Status', className: 'w-27 lg:w-28' },
  { name: 'Tags', className: 'max-lg:hidden' },
  { name: 'Credit limit', className: 'w-24 text-end! lg:w-28' },
  { name: 'Updated', className: 'w-28 lg:w-36' },
] as const
