import '@fontsource-variable/inter/opsz.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { KeptNews } from '@/components/kept/kept-news'
import { Footer } from '@/components/shell/footer'
import { Header } from '@/components/shell/header'
import { SkipLink } from '@/components/shell/skip-link'
import { parseTheme, themeCookie } from '@/components/shell/theme'
import { WordsProvider } from '@/components/shell/words-provider'
import { SignInAgain } from '@/components/sign-in/sign-in-again'
import { cn } from '@/components/ui/cn'
import { NonceProvider } from '@/components/ui/nonce-provider'
import { ToastProvider } from '@/components/ui/toast'
import { IdentityProvider } from '@/lib/client/identity'
import { QueryProvider } from '@/lib/client/query-provider'
import { getDemoPeople, getPageViewer, getSignedInTab } from '@/lib/server/auth/page-viewer'
import { getEnv } from '@/lib/server/env'
import { getLocale, getWords } from '@/lib/server/words'
import { loadMessages, toClientMessages } from '@/messages/load-messages'
import { toDirection } from '@/messages/locales'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('shell')
  return { title: { default: 'Truce', template: '%s · Truce' }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfa' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1117' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value)
  const locale = await getLocale()
  const asked = await headers()
  const { isLab } = getEnv()
  const nonce = asked.get('x-nonce')
  const isPane = asked.has('x-pane')
  const viewer = isPane ? null : await getPageViewer()
  return (
    <html lang={locale} dir={toDirection(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <body className="font-sans antialiased">
        <WordsProvider locale={locale} messages={toClientMessages(await loadMessages(locale))}>
          <IdentityProvider
            people={isPane ? [] : await getDemoPeople()}
            signedIn={isPane ? null : await getSignedInTab()}
          >
            <QueryProvider savesCleanMerges={viewer?.autoSaveCleanMerges ?? null}>
              <NonceProvider nonce={nonce}>
                <ToastProvider>
                  {/* Popups are portalled beside this box and must never end up below something in it. */}
                  <KeptNews />
                  <div className="isolate flex min-h-dvh flex-col">
                    {!isPane && <SkipLink />}
                    {!isPane && <Header theme={theme} hasLab={isLab} />}
                    <main
                      id="main"
                      tabIndex={-1}
                      className={cn(
                        'mx-auto w-full flex-1 px-4 outline-none sm:px-6',
                        isPane ? 'py-5' : 'max-w-6xl py-8 sm:py-10',
                      )}
                    >
                      {children}
                    </main>
                    {!isPane && <Footer hasLab={isLab} />}
                  </div>
                  <SignInAgain />
                </ToastProvider>
              </NonceProvider>
            </QueryProvider>
          </IdentityProvider>
        </WordsProvider>
      </body>
    </html>
  )
}
