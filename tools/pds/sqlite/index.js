'use strict'
// The part of the better-sqlite3 interface that kysely and the PDS use, on Node's own SQLite.
// The real package is compiled for minutes, with a compiler that a fresh machine does not have.
const { DatabaseSync } = require('node:sqlite')

// Extended result codes (https://www.sqlite.org/rescode.html) by which the PDS decides to try again.
const CODES = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

class SqliteError extends Error {
  constructor(message, code) {
    super(message)
    this.name = 'SqliteError'
    this.code = code
  }
}

function translated(deed) {
  try {
    return deed()
  } catch (error) {
    if (error.code !== 'ERR_SQLITE_ERROR') throw error
    throw new SqliteError(error.message, CODES[error.errcode] ?? `SQLITE_ERROR_${error.errcode}`)
  }
}

// Node answers objects without a prototype and bare Uint8Arrays; the PDS expects plain objects and Buffers.
function plain(row) {
  const copy = {}
  for (const [name, value] of Object.entries(row)) {
    copy[name] = value instanceof Uint8Array ? Buffer.from(value) : value
  }
  return copy
}

class Statement {
  constructor(statement) {
    this.statement = statement
    this.reader = statement.columns().length > 0
  }

  all(parameters = []) {
    return translated(() => this.statement.all(...parameters)).map(plain)
  }

  run(parameters = []) {
    return translated(() => this.statement.run(...parameters))
  }
}

module.exports = class Database {
  constructor(location, { timeout = 0 } = {}) {
    this.db = translated(() => new DatabaseSync(String(location), { timeout }))
  }

  prepare(sql) {
    return new Statement(translated(() => this.db.prepare(sql)))
  }

  pragma(sql) {
    return this.prepare(`PRAGMA ${sql}`).all()
  }

  close() {
    if (this.db.isOpen) this.db.close()
  }
}
module.exports.SqliteError = SqliteError
