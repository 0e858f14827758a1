import 'server-only'
import type { Operations } from '../operation'
import { anyCall, probe } from '../refusals'

/** The service itself. */
export const serviceOperations: Operations = {
  '/health': {
    get: {
      id: 'readHealth',
      tag: 'Service',
      summary: 'Liveness',
      access: 'public',
      answers: [{ status: 200, description: 'This process answers.', schema: 'Status' }],
      refusals: probe,
    },
  },
  '/ready': {
    get: {
      id: 'readReadiness',
      tag: 'Service',
      summary: 'Readiness',
      access: 'public',
      answers: [{ status: 200, description: 'Migrations are applied, and the database answers.', schema: 'Status' }],
      refusals: probe,
    },
  },
  '/openapi.json': {
    get: {
      id: 'readOpenApi',
      tag: 'Service',
      summary: 'This document',
      access: 'public',
      answers: [{ status: 200, description: 'OpenAPI 3.1.', schema: 'OpenApi' }],
      refusals: anyCall,
    },
  },
}
