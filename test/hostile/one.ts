// Measures one hostile text by its name, in half its size and in full, and prints the costs as JSON; without a name,
// prints the names of all.
import { measure } from './measure';
import { hostileTexts } from './texts';

const [name, share] = process.argv.slice(2);
const text = hostileTexts.find((one) => one.name === name);
if (text) {
  const full = Math.max(text.few, text.many * Number(share ?? 1));
  const half = measure(text.make(Math.ceil(full / 2)));
  const whole = measure(text.make(Math.ceil(full)));
  const silent = (text.says ?? []).filter((code) => !whole.codes.includes(code));
  console.log(JSON.stringify({ half, whole, silent, peak: process.resourceUsage().maxRSS / 1024 }));
} else console.log(JSON.stringify(hostileTexts.map((one) => one.name)));
