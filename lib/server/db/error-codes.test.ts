import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classifyDbError, type DbFault } from './errors'

// Every code that the two databases can answer with has a decision here. A fault of the program is `unknown`, which
// callers hear of as 500: whoever meets a code that stands in no list decides about it first.

const conflict: DbFault = { kind: 'conflict' }
const notApplied: DbFault = { kind: 'unavailable', outcome: 'not-applied' }
const unknownOutcome: DbFault = { kind: 'unavailable', outcome: 'unknown' }
const programFault: DbFault = { kind: 'unknown' }

const list = (text: string) => text.trim().split(/\s+/)

/** https://www.postgresql.org/docs/15/errcodes-appendix.html; 23505 and 23514 have a kind of their own. */
const sqlStates: ReadonlyArray<readonly [string, DbFault, readonly string[]]> = [
  ['gives way', conflict, list(`40001 40P01 55P03`)],
  [
    'did nothing',
    notApplied,
    list(`
    25006 25P03 28000 28P01 3D000 53000 53100 53200 53300 53400 57014 57P03 57P05
  `),
  ],
  [
    'may have done it',
    unknownOutcome,
    list(`
    08000 08001 08003 08004 08006 08007 08P01 40003 57P01 57P02 57P04 58000 58030 58P01 58P02
  `),
  ],
  [
    'is a fault of the program',
    programFault,
    list(`
    03000 09000 0A000 0B000 0F000 0F001 0L000 0LP01 0P000 0Z000 0Z002 20000 21000 22000 22001 22002 22003 22004
    22005 22007 22008 22009 2200B 2200C 2200D 2200F 2200G 2200H 2200L 2200M 2200N 2200S 2200T 22010 22011 22012
    22013 22014 22015 22016 22018 22019 2201B 2201E 2201F 2201G 2201W 2201X 22021 22022 22023 22024 22025 22026
    22027 2202E 2202G 2202H 22030 22031 22032 22033 22034 22035 22036 22037 22038 22039 2203A 2203B 2203C 2203D
    2203E 2203F 2203G 22P01 22P02 22P03 22P04 22P05 22P06 23000 23001 23502 23503 23P01 24000 25000 25001 25002
    25003 25004 25005 25007 25008 25P01 25P02 26000 27000 2B000 2BP01 2D000 2F000 2F002 2F003 2F004 2F005 34000
    38000 38001 38002 38003 38004 39000 39001 39004 39P01 39P02 39P03 3B000 3B001 3F000 40000 40002 42000 42501
    42601 42602 42611 42622 42701 42702 42703 42704 42710 42712 42723 42725 42803 42804 42809 42830 42846 42883
    428C9 42939 42P01 42P02 42P03 42P04 42P05 42P06 42P07 42P08 42P09 42P10 42P11 42P12 42P13 42P14 42P15 42P16
    42P17 42P18 42P19 42P20 42P21 42P22 44000 54000 54001 54011 54023 55000 55006 55P02 55P04 57000 72000 F0000
    F0001 HV000 HV001 HV002 HV004 HV005 HV006 HV007 HV008 HV009 HV00A HV00B HV00C HV00D HV00J HV00K HV00L HV00M
    HV00N HV00P HV00Q HV00R HV010 HV014 HV021 HV024 HV090 HV091 P0000 P0001 P0002 P0003 P0004 XX000 XX001 XX002
  `),
  ],
]

/** https://www.sqlite.org/rescode.html without the prefix; UNIQUE, PRIMARYKEY and CHECK have a kind of their own. */
const sqliteCodes: ReadonlyArray<readonly [string, DbFault, readonly string[]]> = [
  ['gives way', conflict, list(`BUSY BUSY_RECOVERY BUSY_SNAPSHOT LOCKED LOCKED_SHAREDCACHE LOCKED_VTAB PROTOCOL`)],
  [
    'did nothing',
    notApplied,
    list(`
    CANTOPEN CANTOPEN_CONVPATH CANTOPEN_DIRTYWAL CANTOPEN_FULLPATH CANTOPEN_ISDIR CANTOPEN_NOTEMPDIR
    CANTOPEN_SYMLINK FULL INTERRUPT IOERR IOERR_ACCESS IOERR_AUTH IOERR_BEGIN_ATOMIC IOERR_BLOCKED
    IOERR_CHECKRESERVEDLOCK IOERR_CLOSE IOERR_CONVPATH IOERR_CORRUPTFS IOERR_DATA IOERR_DELETE
    IOERR_DELETE_NOENT IOERR_DIR_CLOSE IOERR_FSTAT IOERR_GETTEMPPATH IOERR_IN_PAGE IOERR_LOCK IOERR_MMAP
    IOERR_NOMEM IOERR_RDLOCK IOERR_READ IOERR_ROLLBACK_ATOMIC IOERR_SEEK IOERR_SHMLOCK IOERR_SHMMAP
    IOERR_SHMOPEN IOERR_SHMSIZE IOERR_SHORT_READ IOERR_TRUNCATE IOERR_UNLOCK IOERR_VNODE IOERR_WRITE NOMEM
    READONLY READONLY_CANTINIT READONLY_CANTLOCK READONLY_DBMOVED READONLY_DIRECTORY READONLY_RECOVERY
    READONLY_ROLLBACK
  `),
  ],
  ['may have done it', unknownOutcome, list(`IOERR_COMMIT_ATOMIC IOERR_DIR_FSYNC IOERR_FSYNC`)],
  [
    'is a fault of the program',
    programFault,
    list(`
    ABORT ABORT_ROLLBACK AUTH AUTH_USER CONSTRAINT CONSTRAINT_COMMITHOOK CONSTRAINT_DATATYPE
    CONSTRAINT_FOREIGNKEY CONSTRAINT_FUNCTION CONSTRAINT_NOTNULL CONSTRAINT_PINNED CONSTRAINT_ROWID
    CONSTRAINT_TRIGGER CONSTRAINT_VTAB CORRUPT CORRUPT_INDEX CORRUPT_SEQUENCE CORRUPT_VTAB DONE EMPTY ERROR
    ERROR_MISSING_COLLSEQ ERROR_RETRY ERROR_SNAPSHOT FORMAT INTERNAL MISMATCH MISUSE NOLFS NOTADB NOTFOUND
    NOTICE NOTICE_RBU NOTICE_RECOVER_ROLLBACK NOTICE_RECOVER_WAL OK OK_LOAD_PERMANENTLY OK_SYMLINK PERM RANGE
    ROW SCHEMA TOOBIG WARNING WARNING_AUTOINDEX
  `),
  ],
]

const driverError = (cause: object) => Object.assign(new Error('x'), { name: 'DriverAdapterError', cause })
const wrongly = (codes: readonly string[], expected: DbFault, toCause: (code: string) => object) =>
  codes.filter((code) => JSON.stringify(classifyDbError(driverError(toCause(code)))) !== JSON.stringify(expected))

describe('a code of PostgreSQL', () => {
  it.each(sqlStates)('%s', (_, expected, codes) => {
    expect(wrongly(codes, expected, (originalCode) => ({ kind: 'postgres', originalCode }))).toEqual([])
  })
})

describe('a code of SQLite', () => {
  it.each(sqliteCodes)('%s', (_, expected, codes) => {
    const toCause = (code: string) => ({ kind: 'sqlite', originalCode: `SQLITE_${code}` })
    expect(wrongly(codes, expected, toCause)).toEqual([])
  })

  it('is decided, each that the driver can name', () => {
    const source = readFileSync('node_modules/better-sqlite3/src/util/constants.cpp', 'utf8')
    const named = [...source.matchAll(/SQLITE_([A-Z_]+[A-Z])\b/g)].map(([, code]) => code ?? '')
    const decided = new Set(sqliteCodes.flatMap(([, , codes]) => codes))
    const own = ['CONSTRAINT_UNIQUE', 'CONSTRAINT_PRIMARYKEY', 'CONSTRAINT_CHECK']
    expect([...new Set(named)].filter((code) => !decided.has(code) && !own.includes(code))).toEqual([])
  })
})
