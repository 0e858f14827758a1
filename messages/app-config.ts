import type { Messages } from './en'

/** Makes keys and arguments of messages known to the compiler. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
