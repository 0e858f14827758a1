// What signing in, up and out look like on the wire.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  browserListSchema,
  type PasswordChange,
  type SignIn,
  type SignUp,
  signedInSchema,
} from '@/lib/accounts/sign-in'
import { callApi } from '../api'
import { read } from '../read'

const nothing = z.null()

export const signIn = (body: SignIn) => callApi({ method: 'POST', path: '/session', body, schema: signedInSchema })
export const signUp = (body: SignUp) => callApi({ method: 'POST', path: '/people', body, schema: signedInSchema })
/** Whoever this tab is for, or somebody else who was signed in by mistake. */
export const signOut = (personId?: string) =>
  callApi({
    method: 'DELETE',
    path: '/session',
    schema: nothing,
    ...(personId !== undefined && { headers: { 'Truce-Person': personId } }),
  })

export const chooseWorkspace = (workspaceId: string) =>
  callApi({ method: 'PATCH', path: '/session', body: { workspaceId }, schema: signedInSchema })

export const changePassword = (body: PasswordChange) =>
  callApi({ method: 'PUT', path: '/session/password', body, schema: nothing })

export const requestReset = (body: { readonly email: string }) =>
  callApi({ method: 'POST', path: '/password-resets', body, schema: z.object({ status: z.string() }) })

export const resetPassword = (token: string, body: { readonly newPassword: string }) =>
  callApi({ method: 'PUT', path: `/password-resets/${encodeURIComponent(token)}`, body, schema: nothing })

export const browsersOptions = queryOptions({
  queryKey: ['session', 'browsers'],
  queryFn: ({ signal }) => read({ path: '/sessions', schema: browserListSchema, signal }),
})

export const signOutElsewhere = () => callApi({ method: 'DELETE', path: '/sessions', schema: nothing })
export const signOutBrowser = (id: string) => callApi({ method: 'DELETE', path: `/sessions/${id}`, schema: nothing })
