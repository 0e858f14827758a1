import type { shell as english } from '../en/shell'
import type { Translation } from '../translation'

export const shell = {
  description: 'Konten, an denen mehrere zugleich arbeiten, ohne dass ein Wort verloren geht.',
  promise: 'Wenn zwei dasselbe ändern, geht nichts verloren.',
  about: 'Über Truce',
  answers: 'Was Antworten bedeuten',
  answersText: 'Wie Truce eine Anfrage ablehnen kann: was geschehen ist, was sicher ist und was zu tun ist.',
  api: 'API',
  takeHome: 'Mitnehmen',
  language: 'Sprache',
  start: 'Truce, Startseite',
  main: 'Hauptmenü',
  accounts: 'Konten',
  lab: 'Labor',
  transfers: 'Umbuchungen',
  skip: 'Zum Inhalt springen',
  appearance: 'Darstellung',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  roles: { admin: 'Verwaltung', editor: 'Bearbeitung', viewer: 'Nur Lesen' },
  person: {
    switch: 'Sie sind {name}, {role}. Person wechseln',
    tab: 'Dieser Tab ist',
    settings: 'Einstellungen',
    another: 'Weiteren Tab als {name} öffnen',
  },
  noPage: {
    title: 'Hier ist keine Seite',
    text: 'Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.',
    toAccounts: 'Zu den Konten',
  },
  broken: {
    page: 'Diese Seite funktioniert nicht mehr',
    app: 'Truce funktioniert nicht mehr',
    safe: 'Was gespeichert ist, ist sicher.',
    digest: 'Der Support findet das unter {digest}.',
    tryAgain: 'Erneut versuchen',
  },
} as const satisfies Translation<typeof english>
