import { config } from 'zod'

// The page's policy forbids eval, which zod would try in order to parse faster. The server may.
if (typeof window !== 'undefined') config({ jitless: true })
