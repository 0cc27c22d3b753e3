import { startEmbedded } from '../../src/database/embedded.ts'
import { readSettings } from '../../src/env.ts'
import { deploy, develop, drift, status } from './commands.ts'

const USAGE = `npm run migration -- dev NAME   writes the migration that the schema asks for, and applies it
npm run migration -- status     tells how the database stands to the migrations
npm run migration -- drift      tells what the migrations and the schema differ in
npm run migration -- deploy     applies what is not applied yet
`

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const COMMANDS: Readonly<Record<string, (url: string, name: string | undefined) => Promise<boolean>>> = {
  dev: async (url, name) => {
    if (name === undefined) return false
    const made = await develop(url, name)
    if (made.kind === 'made') for (const { message } of made.warnings) say(message)
    if (made.kind === 'impossible') for (const { message } of made.steps) say(message)
    say(made.kind === 'made' ? made.name : made.kind === 'reset' ? made.reason : made.kind)
    return made.kind === 'made' || made.kind === 'nothing'
  },
  status: async (url) => {
    const found = await status(url)
    say(JSON.stringify(found, null, 2))
    return (
      found.history === null && found.editedMigrationNames.length + found.failedMigrationNames.length === 0
    )
  },
  drift: async (url) => {
    const script = await drift(url)
    say(script ?? 'none')
    return script === null
  },
  deploy: async (url) => {
    for (const name of await deploy(url)) say(name)
    return true
  },
}

/** Runs one command on the database of the settings; the embedded one is started for it where none is named. */
async function main([verb = '', name]: readonly string[]): Promise<boolean> {
  const command = COMMANDS[verb]
  const settings = readSettings(process.env)
  if (command === undefined || !settings.ok) {
    process.stderr.write(settings.ok ? USAGE : `${settings.names.join(', ')}\n`)
    return false
  }
  const { DATABASE_URL: url, KEHOU_DATA: folder } = settings.value
  if (url !== undefined) return await command(url, name)
  const server = await startEmbedded(folder)
  try {
    return await command(server.url, name)
  } finally {
    await server.stop()
  }
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
