import type { Config } from '../config.ts';
import { connectMail } from '../mail/send.ts';
import type { Tools } from './tools.ts';

/** What the configuration says of the work of the jobs. Whoever stops them closes nothing of it: mail holds no connection between messages. */
export const settingsOf = (config: Config): Pick<Tools, 'checkLinks' | 'reimport' | 'mail'> => ({
  checkLinks: config.checkLinks,
  reimport: { files: config.reimport, bytes: config.reimportBytes },
  mail: config.smtp && connectMail(config.smtp.url, config.smtp.from),
});
