/** The columns and their share of the width; tags need room that a tablet does not have. */
export const tableColumns = [
  { name: 'name', className: 'w-[25%] xl:w-[21%]' },
  { name: 'email', className: 'lg:w-[23%] xl:w-[18%]' },
  { name: 'status', className: 'w-27 lg:w-30' },
  { name: 'tags', className: 'md:max-lg:w-14' },
  { name: 'balance', className: 'w-27 text-end! max-xl:hidden' },
  { name: 'creditLimit', className: 'w-24 text-end! lg:w-27' },
  { name: 'updated', className: 'w-28 lg:w-36 xl:w-34' },
] as const
